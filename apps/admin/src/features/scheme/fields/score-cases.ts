import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import { caseWords } from '@lianluo/domain/scheme/told/clause-words';
import type { Case, Pattern, Subject, Tag, TagName } from '@lianluo/domain/scheme/language';
import { whoChoices } from './who-choices';
import { valuesOf } from './patterns';

export interface CaseChoice {
  id: Case;
  name: string;
  heading: string;
}

/** When a line of a score table may hold: by what the facts carry, by which fact it is, by who the member is; and the rest. */
export function caseChoices(
  patterns: readonly Pattern[],
  subjects: readonly Subject[],
  sectors: readonly string[],
): CaseChoice[] {
  const named = (heading: string) => (id: Case) => ({ id, heading, name: caseWords(patterns, id) });
  const tags = patterns.flatMap((pattern) =>
    Object.entries(entryOfKey(pattern.key)?.tags ?? {}).flatMap(([name, { labels }]): Tag[] => {
      // Object.entries types keys as strings; a key's tags are a table by their names.
      const tag = name as TagName;
      const asked = valuesOf(pattern, tag);
      return (asked.length > 0 ? asked : Object.keys(labels)).map((value): Tag => `${tag}:${value}`);
    }),
  );
  const keys = patterns.length > 1 ? patterns.map(({ key }): Case => `key:${key}`) : [];
  const people = subjects.includes('member') ? whoChoices(sectors, []) : [];
  const all = [
    ...[...new Set(tags)].map(named('按事实的情形')),
    ...[...new Set(keys)].map(named('按哪一项事实')),
    ...people,
    { id: '*' as const, heading: '其余', name: '其他' },
  ];
  // A level of a fact may be called as one of members.
  return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
}
