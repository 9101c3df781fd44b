import { entryOfKey, type FactEntry } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Pattern } from '@lianluo/domain/scheme/language';
import type { Scope } from '../../floor/context';
import type { Scored } from './subjects';

interface ListBehind {
  key: string;
  name: string;
  path: string;
}

/** How lists are held to a kind of subject; those of an informant's are not. */
const filterOf: Readonly<Record<Scored['kind'], string | undefined>> = {
  member: 'member',
  unit: 'unit',
  committee: '',
  informant: undefined,
};

/** Whether a pattern means those who were there, and those who were not. */
function meansWho({ tags = [] }: Pattern): { present: boolean; missed: boolean } {
  const states = tags.flat().filter((tag) => tag.startsWith('state:'));
  const isAway = (tag: string) => tag === 'state:leave' || tag === 'state:absent';
  return { present: states.length === 0 || !states.every(isAway), missed: states.length === 0 || states.some(isAway) };
}

/** The lists of what is behind the facts of these patterns in a year, for one subject. */
export function listsBehind(
  { committee, actor }: Pick<Scope, 'committee' | 'actor'>,
  { kind, id }: Pick<Scored, 'kind' | 'id'>,
  year: number,
  patterns: readonly Pattern[],
): ListBehind[] {
  const filter = filterOf[kind];
  // What a county's items are is not its city's to open, and contacts stand in no list of a subject's.
  if (filter === undefined || actor.reach === 'below') return [];
  const path = (entry: FactEntry, list: string | undefined, who: string): string => {
    const query = new URLSearchParams(list);
    query.set(entry.inYear, String(year));
    if (who) query.set(who, id);
    return `/committees/${committee.id}/${entry.source}?${query.toString()}`;
  };
  const found = patterns.flatMap((pattern): ListBehind[] => {
    const entry = entryOfKey(pattern.key);
    if (!entry || entry.source === 'contacts') return [];
    const { key, name, list, missed } = entry;
    if (kind !== 'member' || missed === undefined) return [{ key, name, path: path(entry, list, filter) }];
    const who = meansWho(pattern);
    return [
      ...(who.present ? [{ key, name, path: path(entry, list, filter) }] : []),
      ...(who.missed ? [{ key, name: `${name}（请假、缺席）`, path: path(entry, list, missed) }] : []),
    ];
  });
  return [...new Map(found.map((each) => [each.path, each])).values()];
}
