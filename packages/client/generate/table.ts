import type { Operation } from './operations';

/**
 * The table that the client carries, read by `src/table.ts`: first each folder with the path that its operations
 * begin with; then, for every set of folders that have them, the operations they share and how their paths go on.
 * Kinds have most of theirs in common, so one more kind adds what it alone has.
 */
export function tableOf(operations: readonly Operation[]): string {
  const folders = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { folder } = operation;
    folders.set(folder, [...(folders.get(folder) ?? []), operation]);
  }
  const sorted = [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bases = sorted.map(([, all]) => sharedPath(all.map(({ path }) => path)));
  const heads = sorted.map(([folder], index) => `${folder} ${bases[index]}`);

  const havers = new Map<string, number[]>();
  for (const [index, [, all]] of sorted.entries()) {
    for (const { name, kind, path } of all) {
      const row = `${name} ${kind} ${path.slice(bases[index]?.length)}`;
      havers.set(row, [...(havers.get(row) ?? []), index]);
    }
  }
  const blocks = new Map<string, string[]>();
  for (const [row, having] of havers) blocks.set(having.join(), [...(blocks.get(having.join()) ?? []), row]);

  return [heads, ...[...blocks].map(([having, rows]) => [having, ...rows.toSorted()])]
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** The longest beginning, in whole steps, that all have. */
function sharedPath(paths: readonly string[]): string {
  let [base = ''] = paths;
  while (!paths.every((path) => `${path}/`.startsWith(`${base}/`))) base = base.slice(0, base.lastIndexOf('/'));
  return base;
}
