import type { GatheringView } from '@lianluo/contract/gathering';
import type { Field, Fields } from '@lianluo/domain/work/field';
import type { Kind } from '@lianluo/domain/work/kind';
import { today } from '../../../ui/format';
import { isAllowed } from '../../../work/allowed';
import { isShort, valuesOf, type Values } from '../../../work/values';

/** What 登记开展情况 takes beside the attendance. */
export function heldFields({ steps }: Kind): Fields {
  const { attendance: _attendance, ...fields } = steps['hold']?.takes ?? {};
  const told = Object.entries(fields).filter(([, { made }]) => !made);
  // What takes a line of its own stands below what does not.
  return Object.fromEntries(told.toSorted(([, one], [, other]) => rank(one) - rank(other)));
}

const rank = (field: Field): number => (isShort(field) ? 0 : field.type === 'line' ? 1 : 2);

/** What a kind is told beside what all of them are. */
export function besidesOf(kind: Kind): Fields {
  const { heldOn: _heldOn, host: _host, participants: _participants, record: _record, ...besides } = heldFields(kind);
  return besides;
}

/** As it was planned; the planned day, unless that lies ahead. */
export function toldAtFirst(fields: Fields, item: GatheringView): Values {
  const now = today();
  const { plannedOn } = item;
  return { ...valuesOf(fields, { ...item }), heldOn: plannedOn <= now ? plannedOn : now };
}

/** Attendance is recorded with what was held, and corrected afterwards. */
export const mayRecord = (item: GatheringView): boolean =>
  isAllowed(item, 'hold') || item.status === 'held' || item.status === 'closed';
