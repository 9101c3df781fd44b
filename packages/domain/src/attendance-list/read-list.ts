import type { Legend } from './marks';
import { readLegend, readMark, reasonIn } from './marks';
import { memberFinder, type Finder } from './find-member';
import { namesIn, type ListedName } from './list-names';
import { candidateOf, type Listed, type Told, type ToldLine } from './told';

/** A name with what was read of it already: what a table says in columns of their own. */
export type Asked = ListedName & { told?: Told; remarks?: readonly string[]; struck?: true };

/** 对照名单: whom each name of a pasted text means. Nothing is written. */
export function readList(text: string, roster: readonly Listed[]): ToldLine[] {
  const finder = memberFinder(roster);
  return matchNames(namesIn(text, finder), finder, readLegend(text.split('\n')));
}

/** Whom each name means, in the order of the list; one that comes again says where it stood. */
export function matchNames(names: readonly Asked[], finder: Finder, legend: Legend = {}): ToldLine[] {
  const first = new Map<string, number>();
  return names.map(({ row, written, name, words, told: before = {}, remarks: said = [], struck }) => {
    const read = words.map((word) => ({ word, mark: readMark(word, legend) }));
    const told: Told = { ...Object.assign({}, ...read.map(({ mark }) => mark?.told).toReversed()), ...before };
    const why = told.state === 'leave' ? read.flatMap(({ word }) => reasonIn(word) ?? [])[0] : undefined;
    const remarks = [...said, ...read.flatMap(({ mark }) => mark?.doubt ?? [])];
    const hints = read.flatMap(({ word, mark }) => (mark ? [] : [word]));
    const found = finder.find(name, hints);
    const line = { row, written, told: { ...told, ...(why && { reason: why }) } };
    if (struck) return { row, written, match: 'struck', candidates: [], told: {}, remarks: ['有删除线，没有读入'] };
    if (found.match !== 'found')
      return { ...line, match: found.match, candidates: found.candidates, remarks: [...remarks, lacking(name, found)] };
    const { member } = found;
    const shared = { ...line, member: { member: member.id, name: member.name } };
    const earlier = first.get(member.id);
    if (earlier !== undefined)
      return {
        ...shared,
        match: 'repeated',
        candidates: [candidateOf(member)],
        remarks: [...remarks, `与第${earlier}行是同一位委员`],
      };
    first.set(member.id, row);
    return { ...shared, match: 'found', candidates: [], remarks };
  });
}

function lacking(
  name: string,
  { match, candidates }: { match: string; candidates: readonly { name: string }[] },
): string {
  if (match === 'several') return `名册中有${candidates.length}位“${name}”，请选一位`;
  const [near] = candidates;
  return near ? `名册中没有“${name}”，是否为“${near.name}”？` : `名册中没有“${name}”`;
}
