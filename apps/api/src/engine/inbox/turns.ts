import type { Day } from '@lianluo/domain/calendar/day';
import { isKind, type KindName } from '@lianluo/domain/work/kinds';
import { isTheirs, turnsOf } from '@lianluo/domain/work/turn';
import { readTurnPlace } from '@lianluo/domain/work/turn-place';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import type { Row } from '../../floor/storage/table';
import { turnPartition } from '../scorecard/facets.store';
import { isVisible } from '../work/find-item';
import { ledgerPartition, readHead } from '../work/head-row';
import { getAll } from '../../floor/storage/get-all';

/** One item that is this caller's to do, without the item. */
export interface TurnEntry {
  kind: KindName;
  item: string;
  dueOn: Day | null;
  /** Its place in the list, by the day it is due. */
  place: string;
}

/**
 * 待办: everything that is this caller's to do, by the day it is due. One query of what waits for their office or unit and one of
 * what waits for them alone, whatever lies with others; rows of a hundred bytes, so that a thousand of them are one page.
 */
export async function turnsFor(scope: Scope): Promise<TurnEntry[]> {
  const { storage, committee, actor } = scope;
  const found = await Promise.all(
    turnsOf(actor).map(async (who) => {
      const rows = await allRows(storage, { table: 'scorecards', pk: turnPartition(committee.id, who), limit: 5000 });
      return rows.flatMap((row) => turnIn(who, row, scope));
    }),
  );
  const all = found.flat();
  const closed = await openTo(
    scope,
    all.filter(({ isClosed }) => isClosed),
  );
  return all
    .filter((each) => !each.isClosed || closed.has(each.item))
    .map(({ isClosed: _isClosed, ...entry }) => entry)
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
}

function turnIn(who: string, { sk }: Row, { actor }: Scope): (TurnEntry & { isClosed: boolean })[] {
  const [day = '', of = '', kind = '', item = ''] = sk.split('#');
  const turn = readTurnPlace(day, of);
  if (!isKind(kind) || !isTheirs(who, turn, actor)) return [];
  return [{ kind, item, dueOn: turn.dueOn, place: `${day}#${item}`, isClosed: turn.isClosed }];
}

/** Which of those that are closed to all but named people are open to this caller. Few at a time are closed at all. */
async function openTo(scope: Scope, entries: readonly TurnEntry[]): Promise<Set<string>> {
  const rows = await getAll(scope.storage, entries.map(headOf(scope)));
  return new Set(rows.flatMap((row) => (row && isVisible(scope, readHead(row)) ? [row.sk] : [])));
}

/** Where the item of an entry stands. */
export const headOf =
  ({ committee }: Pick<Scope, 'committee'>) =>
  ({ kind, item }: { kind: string; item: string }) => ({
    table: 'ledger' as const,
    key: { pk: ledgerPartition(committee.id, kind), sk: item },
  });
