import { subjectKey } from '@lianluo/domain/grid/subject';
import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { Committee } from '@lianluo/domain/committee/committee';
import { listedMember, listedUnit, type RosterEntry } from '@lianluo/domain/grid/roster';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import { countiesOf } from '../committee/counties';
import type { Scope } from '../context';
import { nameWords, type NameWords } from '../platform/names';
import { readAll } from '../platform/platform.store';

export interface GridRoster {
  entries: RosterEntry[];
  /** How each subject’s name is spelled, by its key, for who looks for them; only a picture asks. */
  spelling: () => Promise<ReadonlyMap<string, string>>;
}

/** 名册 for a network: everybody and everything that may stand in it. A whole committee is read; it is bounded. */
export async function readRoster(scope: Scope, kind: NetworkKind): Promise<GridRoster> {
  const wants = (...kinds: NetworkKind[]) => kinds.includes(kind);
  const [members, units, departments, counties] = await Promise.all([
    wants('committee-department') ? [] : readAll<Member>(scope, 'members'),
    wants('leader-unit', 'six-contacts', 'committee-department') ? readAll<Unit>(scope, 'units') : [],
    wants('committee-department', 'supervisor-department') ? readAll<HandlingUnitEntry>(scope, 'handling-units') : [],
    wants('six-contacts') && scope.committee.level === 'city' ? countiesOf(scope, scope.committee.id) : [],
  ]);
  const spelling = new Map<string, string>();
  const spelled = (key: string, { full, initials }: NameWords) => spelling.set(key, `${full} ${initials}`);
  const entries: RosterEntry[] = [
    ...members.map(({ value, words }) => {
      spelled(`member#${value.id}`, words);
      return listedMember(value, scope.today);
    }),
    ...units.map(({ value, words }) => {
      spelled(`unit#${value.id}`, words);
      return listedUnit(value);
    }),
    ...departments.map(({ value, words }): RosterEntry => {
      spelled(`department#${value.id}`, words);
      return { type: 'department', id: value.id, name: value.name, traits: {} };
    }),
    ...counties.map(({ id, name }: Committee): RosterEntry => ({ type: 'committee', id, name, traits: {} })),
    ...(wants('six-contacts') ? sectorsOf(members.map(({ value }) => value)) : []),
  ];
  return {
    entries,
    async spelling() {
      // Sectors and counties have no row in this committee that keeps how they are spelled; there are dozens.
      for (const entry of entries)
        if (!spelling.has(subjectKey(entry))) spelled(subjectKey(entry), await nameWords(entry.name, 'thing'));
      return spelling;
    },
  };
}

/** 界别 are contacted as such: each one that a member belongs to. */
const sectorsOf = (members: readonly Member[]): RosterEntry[] =>
  [...new Set(members.map(({ sector }) => sector))].map((sector) => ({
    type: 'sector',
    id: sector,
    name: sector,
    traits: { sector: [sector] },
  }));
