/** A way something is called, for who looks for it: its folded characters, and how it is spelled, a blank between syllables. */
export interface Called {
  name: string;
  spelled: string;
}

/** Whether what was typed (folded) finds something by one of the ways it is called: 汉字, 全拼 or 首字母, from any syllable on. */
export const isCalled = (query: string, called: readonly Called[]): boolean =>
  called.some(({ name, spelled }) => name.includes(query) || spells(query, spelled));

/** Whether it is spelled by the beginnings of consecutive syllables: cgj, chengguan and chengg for “cheng guan ju”. */
export function spells(query: string, spelled: string): boolean {
  // How far the query is spelled by the syllables up to here; it may begin at every one of them.
  let reached = new Set<number>();
  for (const syllable of spelled.split(' ')) {
    const next = new Set<number>();
    for (const from of [0, ...reached])
      for (let taken = 1; taken <= syllable.length && query[from + taken - 1] === syllable[taken - 1]; taken++)
        next.add(from + taken);
    if (next.has(query.length)) return true;
    reached = next;
  }
  return false;
}
