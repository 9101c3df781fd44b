/** What a title is about: without 关于 … 的建议 and the like. */
export function coreOf(title: string): string {
  return title
    .replaceAll(/[\s《》“”"'，。、,.（）()]/g, '')
    .replace(/^(?:关于)?(?:进一步)?/, '')
    .replace(/的?(?:意见建议|若干建议|几点建议|意见|建议|问题|情况|反映|思考)$/, '');
}

/** How near two titles are, from 0 to 1, by the pairs of characters they share. */
export function nearness(one: string, other: string): number {
  const a = pairsOf(coreOf(one));
  const b = pairsOf(coreOf(other));
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
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

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2));
  return pairs;
}
