import type { Person } from './line';

/** What people stand under. */
export const groupings = { unit: '按联络组织', sector: '按界别', special: '按专委会', none: '不分组' } as const;
export type Grouping = keyof typeof groupings;

const withoutOne: Record<Exclude<Grouping, 'none'>, string> = {
  unit: '未编入联络组织',
  sector: '未填界别',
  special: '未编入专门委员会',
};

export interface Group {
  name: string;
  people: readonly Person[];
}

/** In the order in which each group is first met; those without one stand at the end. */
export function groupsOf(people: readonly Person[], by: Grouping): Group[] {
  if (by === 'none') return [{ name: '', people }];
  const found = new Map<string, Person[]>();
  const rest: Person[] = [];
  for (const person of people) {
    const name = person[by];
    if (name === null) rest.push(person);
    else if (!found.get(name)?.push(person)) found.set(name, [person]);
  }
  const groups = [...found].map(([name, each]) => ({ name, people: each }));
  return rest.length > 0 ? [...groups, { name: withoutOne[by], people: rest }] : groups;
}

export type Row =
  | { type: 'group'; key: string; group: Group }
  | { type: 'person'; key: string; person: Person }
  | { type: 'details'; key: string; person: Person };

/** The lines of the table, of which only those in sight are drawn: heads, people, and below whoever is opened what else is recorded. */
export function rowsOf(groups: readonly Group[], isFolded: (group: string) => boolean, opened?: string): Row[] {
  return groups.flatMap((group): Row[] => [
    ...(group.name ? [{ type: 'group', key: `group ${group.name}`, group } as const] : []),
    ...(isFolded(group.name)
      ? []
      : group.people.flatMap((person): Row[] => [
          { type: 'person', key: person.id, person },
          ...(person.id === opened ? [{ type: 'details', key: `${person.id} details`, person } as const] : []),
        ])),
  ]);
}

/** Where the arrow goes from here: the next line of a person, or the same where there is none. */
export function personFrom(rows: readonly Row[], id: string | undefined, by: 1 | -1): string | undefined {
  const people = rows.flatMap((row) => (row.type === 'person' ? [row.key] : []));
  const at = id === undefined ? -1 : people.indexOf(id);
  if (at < 0) return by > 0 ? people[0] : people.at(-1);
  return people[Math.min(Math.max(at + by, 0), people.length - 1)];
}
