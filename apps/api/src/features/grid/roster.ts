import { subjectKey } from '@lianluo/domain/grid/subject';
import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { Committee } from '@lianluo/domain/committee/committee';
import { sectorIn } from '@lianluo/domain/committee/sectors';
import { listedMember, listedUnit, type RosterEntry } from '@lianluo/domain/grid/roster';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import { countiesOf } from '../../floor/committee/counties';
import type { Scope } from '../../floor/context';
import { calledOf, type NameWords } from '../../engine/register/names';
import { readAll } from '../../engine/register/platform.store';

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
  const called = sectorIn(scope.committee);
  const words = new Map<string, Pick<NameWords, 'called'>>();
  const entries: RosterEntry[] = [
    ...members.map(({ value, words: stored }) => {
      words.set(`member#${value.id}`, stored);
      return listedMember({ ...value, sector: called(value.sector) }, scope.today);
    }),
    ...units.map(({ value, words: stored }) => {
      words.set(`unit#${value.id}`, stored);
      return listedUnit(value);
    }),
    ...departments.map(({ value, words: stored }): RosterEntry => {
      words.set(`department#${value.id}`, stored);
      return { type: 'department', id: value.id, name: value.name, traits: {} };
    }),
    ...counties.map(({ id, name }: Committee): RosterEntry => ({ type: 'committee', id, name, traits: {} })),
    ...(wants('six-contacts') ? sectorsOf(members.map(({ value }) => called(value.sector))) : []),
  ];
  return {
    entries,
    async spelling() {
      const spelled = entries.map(async (entry) => {
        const of = entry.type === 'member' ? 'person' : 'thing';
        // Sectors and counties have no row in this committee that keeps how they are spelled; there are dozens.
        const called = await calledOf(entry, words.get(subjectKey(entry)) ?? {}, of);
        return [subjectKey(entry), called.map((each) => each.spelled).join('\n')] as const;
      });
      return new Map(await Promise.all(spelled));
    },
  };
}

/** 界别 are contacted as such: each one that a member belongs to. */
const sectorsOf = (sectors: readonly string[]): RosterEntry[] =>
  [...new Set(sectors)].map((sector) => ({
    type: 'sector',
    id: sector,
    name: sector,
    traits: { sector: [sector] },
  }));
