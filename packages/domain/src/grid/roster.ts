import type { Trait } from './terms';
import type { Day } from '../calendar/day';
import { isPlacedOn, type Member, type MemberLevel, type MemberStatus } from '../member/member';
import type { Unit, UnitType } from '../unit/unit';
import { subjectKey, type GridSubject } from './subject';

export const traitLabels: Record<Trait, string> = { sector: '同界别', street: '同街道', unit: '同单位' };

export type Traits = Readonly<Partial<Record<Trait, readonly string[]>>>;

interface Listed extends GridSubject {
  name: string;
  traits: Traits;
}

export interface ListedMember extends Listed {
  type: 'member';
  level: MemberLevel;
  partyMember?: boolean | undefined;
  status: MemberStatus;
}

export interface ListedUnit extends Listed {
  type: 'unit';
  unitType: UnitType;
}

export interface ListedOther extends Listed {
  type: 'department' | 'sector' | 'committee';
}

/** 名册中的一条: what the rules of a network must know of a subject. */
export type RosterEntry = ListedMember | ListedUnit | ListedOther;

const streetTypes: readonly UnitType[] = ['liaison-group', 'liaison-committee', 'liaison-station'];

/** A member's street is the one whose liaison group they are placed in; every other group is a unit. */
export function listedMember(member: Member, day: Day): ListedMember {
  const { id, name, level, partyMember, status, sector } = member;
  const current = member.placements.filter((each) => isPlacedOn(each, day));
  const groups = (inStreet: boolean) =>
    current.filter(({ kind }) => streetTypes.includes(kind) === inStreet).map(({ group }) => group);
  const traits = { sector: [sector], street: groups(true), unit: groups(false) };
  return { type: 'member', id, name, level, partyMember, status, traits };
}

export function listedUnit({ id, name, type }: Pick<Unit, 'id' | 'name' | 'type'>): ListedUnit {
  return {
    type: 'unit',
    id,
    name,
    unitType: type,
    traits: streetTypes.includes(type) ? { street: [id] } : { unit: [id] },
  };
}

const leftStatuses: readonly MemberStatus[] = ['resigned', 'ordered-to-resign', 'revoked', 'deceased', 'term-ended'];

/** 已不在任. A suspended member has not left: they stay where they are. */
export const hasLeft = (entry: RosterEntry): boolean => entry.type === 'member' && hasLeftStatus(entry.status);

export const hasLeftStatus = (status: MemberStatus): boolean => leftStatuses.includes(status);

/** 暂停履职 stops new duties (domain.md 3.4): such a member keeps whom they contact and is given nobody new. */
export const isSuspended = (entry: RosterEntry): boolean => entry.type === 'member' && entry.status === 'suspended';

export const rosterByKey = (roster: readonly RosterEntry[]): ReadonlyMap<string, RosterEntry> =>
  new Map(roster.map((entry) => [subjectKey(entry), entry]));
