import type { Waiting } from '@lianluo/contract/overview';
import type { Day } from '@lianluo/domain/calendar/day';
import { dueState } from '@lianluo/domain/calendar/due';
import { holderName } from '@lianluo/domain/work/holder';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, type KindName } from '@lianluo/domain/work/kinds';
import { isMine } from '@lianluo/domain/work/turn';
import type { Scope } from '../../floor/context';
import type { UnitCard } from '../../engine/scorecard/cards.store';
import type { Position } from '../../floor/storage/table';
import { isVisible } from '../../engine/work/find-item';
import { clockView } from '../../engine/work/clock.view';
import { readHead } from '../../engine/work/head-row';

export interface WaitingPage {
  items: WorkItem[];
  /** The place in the order of due days to read on from, while there is more. */
  next: Position | undefined;
}

/** What somebody holds, of all kinds, by the day it is due, as far as this caller sees it. */
export async function waitingPage(scope: Scope, limit: number, after?: Position, until?: Day): Promise<WaitingPage> {
  const { storage, committee } = scope;
  const { rows, next } = await storage.list({
    table: 'ledger',
    index: 'byDue',
    pk: committee.id,
    limit,
    ...(until !== undefined && { to: until }),
    ...(after !== undefined && { after }),
  });
  return {
    items: rows.map(readHead).filter((item) => isVisible(scope, item)),
    next,
  };
}

/** One line of 待办: whose turn it is, by name, and until when. */
export function waitingLine(
  item: WorkItem,
  { actor, today, calendar, committee: { soonDays } }: Scope,
  units: ReadonlyMap<string, UnitCard>,
): Waiting[] {
  const kind = kindOfItem(item);
  const { id, title, unit, dueOn, waitingFor } = item;
  // An opinion that nobody has submitted waits for its author alone.
  const { holder, action, since } = waitingFor ?? { holder: actor.name, action: 'submit', since: item.createdAt };
  // The table of its kind was found by its name.
  const line = { item: id, kind: kind.name as KindName, title, ...(unit !== undefined && { unit }) };
  const step = {
    action,
    label: kind.steps[action]?.label ?? action,
    holder: holderName(holder, units.get(unit ?? '')?.unit?.name),
    since,
  };
  return [
    {
      ...line,
      ...step,
      mine: isMine(kind, item, actor),
      dueOn,
      state: dueState(dueOn, today, calendar, soonDays),
      ...clockView(item),
    },
  ];
}
