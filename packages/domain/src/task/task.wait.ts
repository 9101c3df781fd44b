import type { Wait } from '../work/kind';
import type { Task } from './task';

/** 待办: who was given it owes it by its day; what was reported waits for whoever set it. */
export function taskWait(item: Task): Wait | undefined {
  switch (item.status) {
    case 'set':
      return { ...withAssignee(item), action: 'accept', on: item.deadline };
    case 'accepted':
    case 'returned':
      return { ...withAssignee(item), action: 'report', on: item.deadline };
    case 'reported':
      return item.above
        ? { holder: item.setter ?? '市政协', side: 'department', action: 'tick-off' }
        : { holder: '办公室', side: 'office', action: 'tick-off' };
    case 'draft':
    case 'ticked-off':
    case 'cancelled':
      return undefined;
  }
}

/** A unit has its operators. For a member, a department and a county the office enters what they answer; a city's task is the county office's. */
function withAssignee({ assignee, unit, above }: Task): Pick<Wait, 'holder' | 'side'> {
  if (above) return { holder: '办公室', side: 'office' };
  const isUnit = assignee.kind === 'unit' || assignee.kind === 'special-committee';
  return isUnit && unit !== undefined
    ? { holder: '承办单位', side: 'unit' }
    : { holder: assignee.name, side: 'department' };
}
