import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** P9 of performance.md, in bytes: what it accepts. */
export const httpBudget = 450_000;
export const httpBudgetCompressed = 140_000;

/** The most that requests of one kind may load in all, a document in Word among it. */
export const kindBudget = 1_050_000;

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string }[];
}

interface Size {
  bytes: number;
  compressed: number;
}

/**
 * What a function of the build in `dist` loads before its first request: the entry and all that it imports, but nothing that
 * waits for an `import()`.
 */
export async function loadedAtStart(dist: string, name: string): Promise<Size> {
  const outputs = await outputsIn(dist);
  return sizeOf(reachedFrom(outputs, [entryOf(outputs, `src/entries/lambda/${name}.ts`)], () => false));
}

/** The same with all that requests of one kind of work can reach: its verbs, and what is the kind's own, but no other's. */
export async function loadedForKind(dist: string, work: string): Promise<Size> {
  const outputs = await outputsIn(dist);
  const start = reachedFrom(outputs, [entryOf(outputs, 'src/entries/lambda/http.ts')], () => false);
  const own = [entryOf(outputs, 'src/engine/work/kind-routes.ts'), entryOf(outputs, work)];
  // How a sheet is read is loaded by an import, which is no request of the kind.
  const isAnothers = (entryPoint: string | undefined) =>
    entryPoint?.endsWith('.sheet.ts') || (entryPoint?.endsWith('.work.ts') && entryPoint !== work);
  const reached = reachedFrom(outputs, own, (path) => !isAnothers(outputs[path]?.entryPoint));
  return sizeOf(new Set([...start, ...reached]));
}

type Outputs = Readonly<Record<string, Output>>;

async function outputsIn(dist: string): Promise<Outputs> {
  const text = await readFile(join(dist, 'lambda.meta.json'), 'utf8');
  return (JSON.parse(text) as { outputs: Outputs }).outputs;
}

function entryOf(outputs: Outputs, source: string): string {
  const [entry] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
  if (entry === undefined) throw new Error(`The build has no ${source}.`);
  return entry;
}

function reachedFrom(outputs: Outputs, entries: readonly string[], waits: (path: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    const output = outputs[path];
    if (!output || reached.has(path)) return;
    reached.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement' || waits(next)) reach(next);
  };
  entries.forEach(reach);
  return reached;
}

async function sizeOf(reached: ReadonlySet<string>): Promise<Size> {
  // The build names what it wrote from the folder of this workspace.
  const texts = await Promise.all([...reached].map((path) => readFile(join(import.meta.dirname, '..', path))));
  const all = Buffer.concat(texts);
  return { bytes: all.length, compressed: gzipSync(all).length };
}
