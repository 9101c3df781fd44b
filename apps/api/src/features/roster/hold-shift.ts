import type { holdShift as endpoint } from '@lianluo/contract/roster';
import { activityTypes } from '@lianluo/domain/activity/activity-types';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { doorOf } from '@lianluo/domain/roster/roster';
import { recordHeld } from '../../engine/work/record-held';
import { requireWrites } from '../../engine/work/require-writes';
import type { AnswerFor, Call } from '../../floor/context';
import { saveRoster, type FoundRoster } from './save-roster';

/** 登记开展: the shift becomes an activity, with its attendance, in one transaction; a second time is refused. */
export async function holdShift(call: Call<typeof endpoint>, roster: FoundRoster): Promise<AnswerFor<typeof endpoint>> {
  const { shift: id, type, attendance, record } = call.body;
  const shift = roster.shifts.find((each) => each.id === id);
  if (!shift) throw invalidField('/shift', 'shift.unknown', '值班表中没有这一班。');
  const stranger = attendance.findIndex(({ member }) => !shift.members.includes(member));
  if (stranger !== -1)
    throw invalidField(`/attendance/${stranger}/member`, 'roster.not-on-shift', '这位委员不在这一班。');
  if (roster.status !== 'published') throw new Refusal('roster.not-published');
  if (shift.activity !== undefined) throw new Refusal('roster.shift-held');
  if (shift.on > call.today) throw new Refusal('roster.shift-ahead');

  await requireWrites(call, 'activities');
  const door = doorOf(roster, shift.door);
  const draft = {
    title: `${door?.name ?? ''}${activityTypes[type]}（${shift.on} ${shift.from}—${shift.to}）`,
    unit: door?.unit,
    plannedOn: shift.on,
    place: door?.place ?? door?.name,
    type,
  };
  const lines = shift.members.map((member) => ({
    member,
    state: attendance.find((each) => each.member === member)?.state ?? ('present' as const),
  }));
  const { item, writes } = await recordHeld(call, 'activities', draft, {
    heldOn: shift.on,
    attendance: lines,
    record,
  });
  const shifts = roster.shifts.map((each) => (each.id === id ? { ...each, activity: item.id } : each));
  return saveRoster(call, roster, { ...roster, shifts }, { note: '登记开展', also: writes });
}
