import type { Undo, WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import type { Row } from '../../floor/storage/table';
import { compact } from './column-codec';
import { columnsOf } from './columns';

/**
 * An item's head as a row. What a list shows stands under the short names that the list indexes project (a list of fifty
 * must stay within two read units); everything else stands in `o`.
 */
export function headRow(item: WorkItem, textVersion: number): Row {
  const { id, committee, kind, title, status, number, unit, reportedOn, waitingFor, dueOn, batch, createdBy } = item;
  const { createdAt, updatedAt, version, topics, undo } = item;
  const { top, x, o } = columnsOf(kindOfItem(item)).write(item);
  return {
    pk: ledgerPartition(committee, kind),
    sk: id,
    version,
    dayPk: ledgerPartition(committee, kind),
    daySk: placeOf(item),
    ...(waitingFor && { duePk: committee, dueSk: `${dueOn ?? noDay}#${id}` }),
    k: kind,
    t: title,
    s: status,
    d: reportedOn,
    c: Date.parse(createdAt),
    m: Date.parse(updatedAt),
    by: createdBy,
    tv: textVersion,
    ...compact({ n: number, u: unit, b: batch }),
    ...(waitingFor && { w: [waitingFor.holder, waitingFor.action, Date.parse(waitingFor.since)] }),
    ...(dueOn && { due: dueOn }),
    ...top,
    ...compact({
      x: objectOrNothing({ ...x, ...compact({ b: undoColumn(undo) }) }),
      o: objectOrNothing({ ...compact({ topics }), ...o }),
    }),
  };
}

/** Sorts after every real day, so that what has no day is due last. */
const noDay = '9999-12-31';

export const ledgerPartition = (committee: string, kind: string): string => `${committee}#${kind}`;

/** Where an item stands in every list of its kind: newest first by day, then by the order of entry. */
export const placeOf = ({ reportedOn, id }: Pick<WorkItem, 'reportedOn' | 'id'>): string => `${reportedOn}#${id}`;

/** The head without its long texts. A row of a list index gives everything a list shows. */
export function readHead(row: Row): WorkItem {
  const text = (name: string) => {
    const column = row[name];
    return typeof column === 'string' ? column : undefined;
  };
  const [committee = '', kind = ''] = row.pk.split('#');
  const waiting = row['w'] as [string, string, number] | undefined;
  const shared: WorkItem = {
    id: row.sk,
    committee,
    kind,
    title: text('t') ?? '',
    status: text('s') ?? '',
    reportedOn: text('d') ?? '',
    waitingFor: waiting ? { holder: waiting[0], action: waiting[1], since: instantOf(waiting[2]) } : null,
    dueOn: text('due') ?? null,
    createdBy: text('by') ?? '',
    createdAt: instantOf(row['c']),
    updatedAt: instantOf(row['m']),
    version: row.version,
    ...compact({ number: text('n'), unit: text('u'), batch: text('b') }),
  };
  const other = (row['o'] ?? {}) as Partial<WorkItem>;
  const { b, ...x } = (row['x'] ?? {}) as { b?: UndoColumn };
  const own = columnsOf(kindOfItem({ kind })).read({ ...row, x });
  return { ...shared, ...own, ...compact({ undo: readUndo(b) }), ...other };
}

export const textVersionOf = (row: Row): number => Number(row['tv'] ?? 0);

const instantOf = (milliseconds: unknown): string => new Date(Number(milliseconds)).toISOString();

type UndoColumn = readonly [action: string, from: string, since?: number];

const undoColumn = (undo: Undo | undefined): UndoColumn | undefined => {
  if (!undo) return undefined;
  const { action, from, since } = undo;
  return since ? [action, from, Date.parse(since)] : [action, from];
};

const readUndo = (column: UndoColumn | undefined): Undo | undefined =>
  column && { action: column[0], from: column[1], ...(column[2] && { since: instantOf(column[2]) }) };

const objectOrNothing = (fields: Record<string, unknown>) => (Object.keys(fields).length > 0 ? fields : undefined);
