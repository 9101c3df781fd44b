import type { Day } from '../calendar/day';
import { hasLeft } from '../member/leaving';
import { isPlacedOn, type Member, type MemberStatus } from '../member/member';
import type { Named } from '../work/field';

/** 邀请范围: everybody, or these members and whoever belongs to these on the day. */
export interface Invitation {
  everyone?: true | undefined;
  members?: readonly Named[] | undefined;
  /** 联络组织, by id */
  units?: readonly string[] | undefined;
  /** 界别, by name */
  sectors?: readonly string[] | undefined;
  /** 专门委员会, by id */
  committees?: readonly string[] | undefined;
}

/** Somebody who would be invited and is not: by what of their status. */
export type LeftOut = Named & { status: MemberStatus };

export interface Invited<Of> {
  invited: readonly Of[];
  leftOut: readonly LeftOut[];
}

/** As much of a member as an invitation looks at. */
export type Invitable = Pick<Member, 'id' | 'name' | 'sector' | 'status' | 'placements'>;

/** Whether it says anybody. */
export const isEmpty = ({ everyone, ...by }: Invitation): boolean =>
  !everyone && Object.values(by).every((each) => (each ?? []).length === 0);

/** 在任: who left is a member up to the last day of their placements; who is suspended has no duty to do. */
const servesOn = ({ status, placements }: Pick<Member, 'status' | 'placements'>, day: Day): boolean =>
  status !== 'suspended' && (!hasLeft(status) || placements.some(({ to }) => to !== undefined && day <= to));

/**
 * 应邀委员 on a day, each once, in the order of the roster: those named, and those who belong to what is named then. Who has
 * left or is suspended is told apart.
 */
export function resolveInvited<Of extends Invitable>(
  { everyone, members = [], units = [], sectors = [], committees = [] }: Invitation,
  roster: readonly Of[],
  day: Day,
  sectorOf: (sector: string) => string = (sector) => sector,
): Invited<Of> {
  const named = new Set(members.map(({ member }) => member));
  const groups = new Set([...units, ...committees]);
  const bySector = new Set(sectors.map(sectorOf));
  const belongs = (member: Of): boolean =>
    everyone === true ||
    named.has(member.id) ||
    bySector.has(sectorOf(member.sector)) ||
    member.placements.some((each) => groups.has(each.group) && isPlacedOn(each, day));
  const asked = roster.filter(belongs);
  return {
    invited: asked.filter((member) => servesOn(member, day)),
    // Of everybody who ever was one, nobody asks why they are not invited.
    leftOut: asked
      .filter((member) => !servesOn(member, day) && (member.status === 'suspended' || named.has(member.id)))
      .map(({ id, name, status }) => ({ member: id, name, status })),
  };
}

/** What names units and people say of it: 全体委员; 教育界、经济界委员；提案委员会；张三、李四等12名委员. */
export function invitationText(
  { everyone, members = [], units = [], sectors = [], committees = [] }: Invitation,
  unitName: (id: string) => string,
): string {
  if (everyone) return '全体委员';
  const parts = [
    ...[...committees, ...units].map((id) => `${unitName(id)}委员`),
    ...sectors.map((sector) => `${sector}委员`),
  ];
  const people = members.map(({ name }) => name);
  const [first, second, third] = people;
  const named = people.length > 5 ? `${[first, second, third].join('、')}等${people.length}名委员` : people.join('、');
  return [...parts, ...(named === '' ? [] : [named])].join('；');
}
