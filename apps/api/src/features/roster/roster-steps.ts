import type * as contract from '@lianluo/contract/roster';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { draw } from '@lianluo/domain/roster/draw';
import { carriedFrom } from '@lianluo/domain/roster/explain';
import type { Roster } from '@lianluo/domain/roster/roster';
import { shiftsOf } from '@lianluo/domain/roster/shifts';
import { swapped } from '@lianluo/domain/roster/swap';
import { platformAddress, readPlatformRow } from '../../engine/register/platform.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { withStanding } from './entered-roster';
import { saveRoster, type FoundRoster } from './save-roster';

export function requireDraft({ status }: Roster): void {
  if (status === 'published') throw new Refusal('roster.published');
}

function requireNothingHeld({ shifts }: Roster): void {
  if (shifts.some(({ activity }) => activity !== undefined)) throw new Refusal('roster.shift-held');
}

/** 排班: with what the period before has left, and by who serves today. */
export async function drawRoster(
  call: Call<typeof contract.drawRoster>,
  roster: FoundRoster,
): Promise<AnswerFor<typeof contract.drawRoster>> {
  requireDraft(roster);
  requireNothingHeld(roster);
  const carried = await carriedInto(call, roster);
  const members = (await withStanding(call, roster.members)).map((each) => ({
    ...each,
    carried: carried.get(each.member),
  }));
  const shifts = draw(shiftsOf(roster, call.calendar), members);
  return saveRoster(call, roster, { ...roster, members, shifts, swaps: [] }, { note: '排班' });
}

async function carriedInto({ storage, committee }: Scope, { after }: Roster) {
  if (after === undefined) return new Map<string, never>();
  const { table, key } = platformAddress(committee.id, 'rosters', after);
  const [row] = await storage.get([{ table, key }], { consistent: true });
  const before = row && readPlatformRow<Roster>(row, committee)?.value;
  return before ? carriedFrom(before) : new Map<string, never>();
}

export async function publishRoster(
  call: Call<typeof contract.publishRoster>,
  roster: FoundRoster,
): Promise<AnswerFor<typeof contract.publishRoster>> {
  requireDraft(roster);
  if (roster.shifts.length === 0) throw new Refusal('roster.not-drawn');
  return saveRoster(call, roster, { ...roster, status: 'published' }, { note: '公布' });
}

export async function withdrawRoster(
  call: Call<typeof contract.withdrawRoster>,
  roster: FoundRoster,
): Promise<AnswerFor<typeof contract.withdrawRoster>> {
  if (roster.status === 'draft') throw new Refusal('roster.not-published');
  requireNothingHeld(roster);
  return saveRoster(call, roster, { ...roster, status: 'draft' }, { note: '收回' });
}

/** Who is put on a shift now serves now, whatever held when it was drawn. */
async function withTodaysStanding(call: Call<typeof contract.swapShift>, roster: FoundRoster): Promise<FoundRoster> {
  const { member, to } = call.body;
  const known = roster.members.filter((each) => each.member === member || each.member === to);
  const now = new Map((await withStanding(call, known)).map((each) => [each.member, each]));
  return { ...roster, members: roster.members.map((each) => now.get(each.member) ?? each) };
}

export async function swapShift(
  call: Call<typeof contract.swapShift>,
  roster: FoundRoster,
): Promise<AnswerFor<typeof contract.swapShift>> {
  const { agreed } = call.body;
  if (agreed && agreed.on > call.today) throw invalidField('/agreed/on', 'day.future', '同意的日期不能晚于今天。');
  const by = { at: call.instant, by: call.actor.name, byId: call.actor.id };
  const next = swapped(await withTodaysStanding(call, roster), call.body, by);
  return saveRoster(call, roster, next, { note: call.body.other === undefined ? '顶班' : '调换' });
}
