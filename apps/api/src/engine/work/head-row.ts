import type { Holder } from '@lianluo/domain/committee/duties';
import type { Clock } from '@lianluo/domain/deadline/clock';
import type { Undo, WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, line, list, maybe, number, object, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';
import { notRead } from './beside';
import { compact } from './column-codec';
import { columnsOf } from './columns';

/**
 * An item's head as a row. What a list shows stands under the short names that the list indexes project (a list of fifty
 * must stay within two read units); everything else stands in `o`.
 */
export function headRow(item: WorkItem, textVersion: number): Row {
  const { id, committee, kind, title, status, number, unit, reportedOn, waitingFor, dueOn, batch, createdBy } = item;
  const { createdAt, updatedAt, version, topics, undo, restrictedTo, besides, clock } = item;
  const { asked, pausedSince, ...told } = clock ?? {};
  const { top, x, o } = columnsOf(kindOfItem(item)).write(item);
  return {
    pk: ledgerPartition(committee, kind),
    sk: id,
    version,
    dayPk: ledgerPartition(committee, kind),
    daySk: placeOf(item),
    ...(waitingFor && { duePk: committee, dueSk: `${dueOn ?? noDay}#${id}` }),
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
      // Nobody at all is another thing than everybody.
      x: objectOrNothing({
        ...x,
        ...(undo && { b: [undo.action] satisfies UndoColumn }),
        ...(restrictedTo && { [openTo]: restrictedTo.map(holderColumn) }),
        // A list tells that an extension waits, and that the clock is paused.
        ...((asked || pausedSince) && { [stopped]: compact({ asked, pausedSince }) }),
      }),
      o: objectOrNothing({
        ...compact({ topics, besides, clock: objectOrNothing(told), [undone]: undo && undoneColumn(undo) }),
        ...o,
      }),
    }),
  };
}

/** Sorts after every real day, so that what has no day is due last. */
const noDay = '9999-12-31';

export const ledgerPartition = (committee: string, kind: string): string => `${committee}#${kind}`;

/** Where an item stands in every list of its kind: newest first by day, then by the order of entry. */
export const placeOf = ({ reportedOn, id }: Pick<WorkItem, 'reportedOn' | 'id'>): string => `${reportedOn}#${id}`;

type Waiting = readonly [holder: string, action: string, since: number];

/** For whom an item is open stands on every row, under a name that no field is short for: whoever reads a list is held to it. */
const openTo = '_o';
type HolderColumn = readonly [user: string, name: string];
/** 延期申请、暂停, beside what else a clock holds. */
const stopped = '_k';
const holderColumn = ({ user, name }: Holder): HolderColumn => [user, name];

/** A head as it stands in the ledger, and in its list indexes without what no list shows. */
export const headCodec = rowCodec('ledger', {
  t: text,
  s: text,
  d: text,
  c: number,
  m: number,
  by: maybe(text),
  tv: maybe(number),
  n: maybe(text),
  u: maybe(text),
  b: maybe(text),
  w: maybe(line<Waiting>()),
  due: maybe(text),
  x: maybe(
    fields<{
      b?: UndoColumn | undefined;
      [openTo]?: readonly HolderColumn[] | undefined;
      [stopped]?: Clock | undefined;
    }>({
      b: maybe(line<UndoColumn>()),
      [openTo]: maybe(list(line<HolderColumn>())),
      [stopped]: maybe(object<Clock>()),
    }),
  ),
  o: maybe(object<Partial<WorkItem> & { [undone]?: UndoneColumn }>()),
});

/** The head without its long texts. A row of a list index gives everything a list shows. */
export function readHead(row: Row): WorkItem {
  const { t, s, d, c, m, by = '', n, u, b: batch, w, due = null, x: listed = {}, o, version } = headCodec(row);
  const [committee = '', kind = ''] = row.pk.split('#');
  const shared: WorkItem = {
    id: row.sk,
    committee,
    kind,
    title: t,
    status: s,
    reportedOn: d,
    waitingFor: w ? { holder: w[0], action: w[1], since: instantOf(w[2]) } : null,
    dueOn: due,
    createdBy: by,
    createdAt: instantOf(c),
    updatedAt: instantOf(m),
    version,
    ...compact({ number: n, unit: u, batch }),
  };
  const { b: undo, [openTo]: holders, [stopped]: stops, ...x } = listed;
  const { [undone]: went, clock, ...rest } = o ?? {};
  const restrictedTo = holders?.map(([user, name]) => ({ user, name }));
  const own = columnsOf(kindOfItem({ kind })).read({ ...row, x });
  return {
    ...shared,
    ...own,
    ...compact({ undo: readUndo(undo, went) }),
    ...(restrictedTo && { restrictedTo }),
    ...((clock ?? stops) && { clock: { ...clock, ...stops } }),
    ...rest,
    // Lines that stand beside the head are not read with it.
    ...Object.fromEntries(Object.keys(rest.besides ?? {}).map((field) => [field, notRead])),
  };
}

export const textVersionOf = (row: Row): number => Number(row['tv'] ?? 0);

const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A list tells which step can be taken back; where that leads, and since when the item waited there, is told by the head alone. */
type UndoColumn = readonly [action: string, from?: string, since?: number];
type UndoneColumn = readonly [from: string, since?: number, clock?: Clock];
const undone = '_u';

const undoneColumn = ({ from, since, clock }: Undo): UndoneColumn => {
  if (!since) return [from];
  return clock ? [from, Date.parse(since), clock] : [from, Date.parse(since)];
};

/** The first rows had all of it where a list shows it. */
const readUndo = (column: UndoColumn | undefined, went: UndoneColumn | undefined): Undo | undefined => {
  if (!column) return undefined;
  const [action, from = went?.[0] ?? '', since = went?.[1]] = column;
  const clock = went?.[2];
  return { action, from, ...(since && { since: instantOf(since) }), ...(clock && { clock }) };
};

const objectOrNothing = (fields: Record<string, unknown>) => (Object.keys(fields).length > 0 ? fields : undefined);
