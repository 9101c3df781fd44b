import type { changeRoster as endpoint } from '@lianluo/contract/roster';
import { Refusal } from '@lianluo/domain/refusal';
import type { Roster } from '@lianluo/domain/roster/roster';
import { withGiven } from '../../engine/register/given';
import { changeNamed } from '../../engine/register/saving';
import { canonical } from '../../floor/canonical';
import type { AnswerFor, Call } from '../../floor/context';
import { enteredRoster, requireSpan } from './entered-roster';
import { rosterView } from './roster.view';
import { requireDraft } from './roster-steps';
import type { FoundRoster } from './save-roster';

/** 修改值班表: a draft alone. What changes who could be on duty where takes the drawn shifts away. */
export async function changeRoster(
  call: Call<typeof endpoint>,
  { row, ...before }: FoundRoster,
): Promise<AnswerFor<typeof endpoint>> {
  requireDraft(before);
  const { doors, members, ...body } = call.body;
  const wishes = before.members.map(({ member, weekdays = [], doors: wished = [], away = [] }) => ({
    member,
    weekdays: [...weekdays],
    doors: wished.filter((door) => !doors || doors.some(({ id }) => id === door)),
    away: [...away],
  }));
  const given = withGiven<Roster>(before, body);
  requireSpan(given);
  // Their shape is the same as when they were entered.
  const kept = doors ?? (before.doors as NonNullable<typeof doors>);
  const entered = await enteredRoster(call, { doors: kept, members: members ?? wishes, after: body.after });
  const isDrawnAnew = drawnFrom({ ...given, ...entered }) !== drawnFrom(before);
  if (isDrawnAnew && before.shifts.some(({ activity }) => activity !== undefined))
    throw new Refusal('roster.shift-held');
  const roster: Roster = {
    ...given,
    ...(isDrawnAnew && { ...entered, shifts: [], swaps: [] }),
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'rosters', row, before, roster, rosterView(roster));
}

/** What decides who is on duty when: a form sends all of it, changed or not. */
const drawnFrom = ({ from, to, after, doors, members }: Pick<Roster, 'from' | 'to' | 'after' | 'doors' | 'members'>) =>
  canonical({
    from,
    to,
    after,
    doors,
    members: members.map(({ member, weekdays = [], doors: wished = [], away = [] }) => ({
      member,
      weekdays,
      doors: wished,
      away,
    })),
  });
