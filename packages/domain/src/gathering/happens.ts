import type { Happening } from '../agenda/happening';
import type { Gathering } from './gathering';
import { resolveInvited, type Invitable } from './invitation';

const states = {
  draft: 'planned',
  announced: 'planned',
  held: 'held',
  closed: 'held',
  cancelled: 'cancelled',
} as const;

/** What the calendar tells of 活动、读书、协商. */
export const happens = ({ status, place }: Gathering): Happening => ({
  state: states[status],
  isTold: status !== 'draft',
  ...(place !== undefined && { place }),
});

/** Whether a member is invited by what it says of whom it is for. */
export const invites = ({ invited, plannedOn }: Gathering, member: Invitable): boolean =>
  invited !== undefined && resolveInvited(invited, [member], plannedOn).invited.length > 0;
