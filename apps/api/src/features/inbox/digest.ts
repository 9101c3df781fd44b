import type { InboxItem } from '@lianluo/contract/inbox';
import { addDays } from '@lianluo/domain/calendar/day';
import { dueState } from '@lianluo/domain/calendar/due';
import { entryId } from '@lianluo/domain/inbox/box';
import { digestDay, digestInstant, digestWords } from '@lianluo/domain/inbox/digest';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { digestCodec } from '../../engine/inbox/inbox.store';
import type { TurnEntry } from '../../engine/inbox/turns';

/** Whether the newest digest was read. */
export const isDigestRead = ({ calendar, now }: Scope, row: Row | undefined): boolean =>
  row !== undefined && digestCodec(row).on >= digestDay(calendar, now());

/** 每日汇总: one entry a working day, counted as it is read from what waits for the caller and what they have not read. */
export function digestOf(scope: Scope, turns: readonly TurnEntry[], news: number, row: Row | undefined): InboxItem {
  const { calendar, today } = scope;
  const on = digestDay(calendar, scope.now());
  const tomorrow = addDays(today, 1);
  const isLate = ({ dueOn }: TurnEntry) => dueState(dueOn, today, calendar) === 'overdue';
  const isNear = (turn: TurnEntry) => turn.dueOn !== null && turn.dueOn <= tomorrow && !isLate(turn);
  const digest = { on, overdue: turns.filter(isLate).length, due: turns.filter(isNear).length, news };
  return {
    id: entryId({ box: 'to-read', kind: 'digest', item: on }),
    item: on,
    kind: 'digest',
    title: digestWords(digest),
    action: 'digest',
    label: '每日汇总',
    holder: scope.actor.name,
    dueOn: null,
    since: digestInstant(on),
    read: isDigestRead(scope, row),
    state: 'open',
    digest,
  };
}
