import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { entryOfKey, type FactEntry } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Pattern } from '@lianluo/domain/scheme/language';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import { figureDayOf } from '@lianluo/domain/scorecard/figure-day';
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

/** The years whose lists hold items: those of a key that is listed by the event stand in the year in which it happened. */
const yearsOf = ({ key }: FactEntry, year: number, facts: readonly RuleFact[]): number[] => [
  ...new Set([year, ...facts.filter((fact) => fact.key === key).map((fact) => yearOf(listedOn(fact)))]),
];
const listedOn = ({ key, on, itemOn = on }: RuleFact): Day => figureDayOf({ key, on, of: itemOn });

/**
 * The lists of what is behind the facts of these patterns in a year, for one subject: an item of another year stands in the list of
 * that one.
 */
export function listsBehind(
  { committee, actor }: Pick<Scope, 'committee' | 'actor'>,
  { kind, id }: Pick<Scored, 'kind' | 'id'>,
  year: number,
  patterns: readonly Pattern[],
  facts: readonly RuleFact[] = [],
): ListBehind[] {
  const filter = filterOf[kind];
  // What a county's items are is not its city's to open, and contacts stand in no list of a subject's.
  if (filter === undefined || actor.reach === 'below') return [];
  const listOf = (entry: FactEntry, list: string | undefined, who: string, name: string): ListBehind[] =>
    yearsOf(entry, year, facts).map((each) => {
      const query = new URLSearchParams(list);
      query.set(entry.inYear, String(each));
      if (who) query.set(kind === 'unit' ? entry.ofUnit : who, id);
      const path = `/committees/${committee.id}/${entry.source}?${query.toString()}`;
      return { key: entry.key, name: each === year ? name : `${name}（${each} 年）`, path };
    });
  const found = patterns.flatMap((pattern): ListBehind[] => {
    const entry = entryOfKey(pattern.key);
    if (!entry || entry.source === 'contacts') return [];
    const { name, list, missed } = entry;
    // The roster tells it: the member's own page does.
    if (entry.source === 'members')
      return kind === 'member' ? [{ key: entry.key, name, path: `/committees/${committee.id}/members/${id}` }] : [];
    if (kind !== 'member' || missed === undefined) return listOf(entry, list, filter, name);
    const who = meansWho(pattern);
    return [
      ...(who.present ? listOf(entry, list, filter, name) : []),
      ...(who.missed ? listOf(entry, list, missed, `${name}（请假、缺席）`) : []),
    ];
  });
  return [...new Map(found.map((each) => [each.path, each])).values()];
}
