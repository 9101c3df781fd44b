import type { Day } from '@lianluo/domain/calendar/day';
import { sectorIn } from '@lianluo/domain/committee/sectors';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { isEmpty, resolveInvited, type Invitation, type Invited } from '@lianluo/domain/gathering/invitation';
import type { Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';

/** 邀请范围 as it stands; where nothing was said the members of its unit, and everybody where no unit organises it. */
export const invitationOf = ({ invited, unit }: Gathering): Invitation =>
  invited && !isEmpty(invited) ? invited : unit === undefined ? { everyone: true } : { units: [unit] };

const dayOf = ({ heldOn, plannedOn }: Gathering): Day => heldOn ?? plannedOn;

/** 应邀委员 on the day, in the order of the roster: those asked when it was announced, or whom the plan means until then. */
export async function invitedTo(scope: Scope, item: Gathering, roster?: readonly Member[]): Promise<Invited<Member>> {
  const members = roster ?? (await rosterOf(scope));
  const invitation = item.asked ? named(item.asked) : invitationOf(item);
  return resolveInvited(invitation, members, dayOf(item), sectorIn(scope.committee));
}

// Names are those that the roster has on the day.
const named = (asked: readonly string[]): Invitation => ({ members: asked.map((member) => ({ member, name: '' })) });

export const rosterOf = async (scope: Scope): Promise<Member[]> =>
  (await readAll<Member>(scope, 'members')).map(({ value }) => value);

/** Who is asked by what was said, as it is kept when the notice goes out; of whom nothing was said nothing is kept. */
export async function askedNow(scope: Scope, item: Gathering): Promise<string[] | undefined> {
  if (!item.invited || isEmpty(item.invited)) return undefined;
  const { invited } = await invitedTo(scope, { ...item, asked: undefined });
  return invited.map(({ id }) => id);
}
