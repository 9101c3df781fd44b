import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** P9 of performance.md, in bytes: what is reached, with room for a little. The goal is 450 kB, 140 kB compressed. */
export const httpBudget = 405_000;
export const httpBudgetCompressed = 136_000;

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string }[];
}

/**
 * What a function of the build in `dist` loads before its first request: the entry and all that it imports, but nothing that
 * waits for an `import()`.
 */
export async function loadedAtStart(dist: string, name: string): Promise<{ bytes: number; compressed: number }> {
  const { outputs } = JSON.parse(await readFile(join(dist, 'lambda.meta.json'), 'utf8')) as {
    outputs: Record<string, Output>;
  };
  const reached = new Set<string>();
  const reach = (path: string): void => {
    const output = outputs[path];
    if (!output || reached.has(path)) return;
    reached.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') reach(next);
  };
  const [entry] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `src/lambda/${name}.ts`) ?? [];
  if (entry === undefined) throw new Error(`The build has no function ${name}.`);
  reach(entry);
  // The build names what it wrote from the folder of this workspace.
  const texts = await Promise.all([...reached].map((path) => readFile(join(import.meta.dirname, '../..', path))));
  const all = Buffer.concat(texts);
  return { bytes: all.length, compressed: gzipSync(all).length };
}
