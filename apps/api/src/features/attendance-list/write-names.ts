import { printedList, untold, type ListField } from '@lianluo/domain/attendance-list/list-columns';
import type { Told } from '@lianluo/domain/attendance-list/told';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { attendanceLabels, leaveReasons } from '@lianluo/domain/gathering/attendance';
import { sectorIn } from '@lianluo/domain/committee/sectors';
import { currentGroups } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import { writeTable, type Table, type TableValue } from '../../floor/sheet/write-sheet';
import { readAll } from '../../engine/register/platform.store';
import { invitedTo, rosterOf } from '../../engine/kinds/gathering/invited';

interface Asked {
  item: Gathering;
  head: Omit<Table, 'columns' | 'rows'>;
}
type Line = Told & { member: string; name: string };

/** 出席名单: who was recorded, and before that who is invited, to be filled in by hand. */
export async function namesTable(scope: Scope, { item, head }: Asked): Promise<Uint8Array> {
  const [roster, units] = await Promise.all([rosterOf(scope), readAll<Unit>(scope, 'units')]);
  const unitName = new Map(units.map(({ value: { id, name } }) => [id, name]));
  const sectorOf = sectorIn(scope.committee);
  const member = new Map(roster.map((each) => [each.id, each]));
  const recorded: readonly Line[] = item.attendance;
  const lines: readonly Line[] =
    recorded.length > 0
      ? recorded
      : (await invitedTo(scope, item, roster)).invited.map(({ id, name }) => ({ member: id, name }));

  const day = item.heldOn ?? item.plannedOn;
  const cells: Partial<Record<ListField, (line: Line, index: number) => TableValue>> = {
    serial: (_, index) => index + 1,
    name: ({ name }) => name,
    sector: ({ member: id }) => sectorOf(member.get(id)?.sector ?? ''),
    unit: ({ member: id }) => {
      const [group] = currentGroups(member.get(id) ?? { placements: [] }, day);
      return group === undefined ? '' : unitName.get(group);
    },
    state: ({ state }) => (state ? attendanceLabels[state] : ''),
    // That somebody was ill leaves the house on no list.
    reason: ({ reason }) => (reason === undefined ? '' : reason === 'ill' ? untold : leaveReasons[reason]),
    granter: ({ granter }) => granter,
    halfDays: ({ halfDays }) => halfDays,
    spoke: ({ spoke }) => (spoke === undefined ? '' : spoke === 'oral' ? '口头' : '书面'),
    led: ({ led }) => (led ? '是' : ''),
    sittingIn: ({ sittingIn }) => (sittingIn ? '是' : ''),
  };
  return writeTable({
    ...head,
    columns: printedList.map(({ label, width, kind }) => ({ header: label, width, kind })),
    rows: lines.map((line, index) => printedList.map(({ field }) => cells[field]?.(line, index))),
  });
}
