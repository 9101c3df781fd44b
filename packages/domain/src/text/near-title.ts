/** What a title is about: without 关于 … 的建议 and the like. */
export function coreOf(title: string): string {
  return title
    .replaceAll(/[\s《》“”"'，。、,.（）()]/g, '')
    .replace(/^(?:关于)?(?:进一步)?/, '')
    .replace(/的?(?:意见建议|若干建议|几点建议|意见|建议|问题|情况|反映|思考)$/, '');
}

/** How near two titles are, from 0 to 1, by the pairs of characters they share. */
export function nearness(one: string, other: string): number {
  const [a, b] = [pairsOf(coreOf(one)), pairsOf(coreOf(other))];
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/** Words to search the ledger for when a title is typed: all of its matter, then its parts, since a search finds what contains them. */
export function wordsToSearch(title: string): string[] {
  const core = coreOf(title);
  if (core.length < 4) return [];
  if (core.length < 7) return [core];
  return [
    core.slice(0, 4),
    core.slice(Math.floor(core.length / 2) - 2, Math.floor(core.length / 2) + 2),
    core.slice(-4),
  ];
}

export function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
