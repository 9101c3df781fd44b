import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Author, Opinion } from '@lianluo/domain/opinion/opinion';
import type { Undo, WorkItem } from '@lianluo/domain/work/item';
import type { Row } from '../storage/table';

/**
 * An item's head as a row. What a list shows stands under the short names that the list indexes project (a list of fifty
 * must stay within two read units); everything else stands in `o`.
 */
export function headRow(item: WorkItem, textVersion: number): Row {
  const { id, committee, kind, title, status, number, unit, reportedOn, waitingFor, dueOn, batch, createdBy } = item;
  const { createdAt, updatedAt, version, ...own } = item;
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
    ...(isOpinion(item) ? opinionColumns(item) : gatheringColumns(own as unknown as Gathering)),
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
  return { ...shared, ...(kind === 'opinions' ? readOpinionColumns(row) : readGatheringColumns(row)), ...other };
}

export const textVersionOf = (row: Row): number => Number(row['tv'] ?? 0);

const isOpinion = (item: WorkItem): item is Opinion => item.kind === 'opinions';
const instantOf = (milliseconds: unknown): string => new Date(Number(milliseconds)).toISOString();

const compact = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

function opinionColumns(item: Opinion): Record<string, unknown> {
  const { authors, fastLane, handlingUnits, adoptions, submittedBy, rejected, imported, undo } = item;
  const { topics, mode, instructions, recipients, issuedOn, mergedInto, reason } = item;
  return compact({
    a: authors.map(authorColumn),
    f: fastLane,
    h: handlingUnits,
    ad: adoptions,
    x: objectOrNothing(compact({ sb: submittedBy, r: rejected, i: imported, b: undoColumn(undo) })),
    o: objectOrNothing(compact({ topics, mode, instructions, recipients, issuedOn, mergedInto, reason })),
  });
}

function readOpinionColumns(row: Row): object {
  const extra = (row['x'] ?? {}) as { sb?: string; r?: boolean; i?: boolean; b?: UndoColumn };
  return {
    authors: ((row['a'] ?? []) as string[][]).map(readAuthor),
    fastLane: row['f'] === true,
    handlingUnits: row['h'] ?? [],
    adoptions: row['ad'] ?? [],
    instructions: [],
    imported: extra.i === true,
    ...compact({ submittedBy: extra.sb, rejected: extra.r, undo: readUndo(extra.b) }),
  };
}

function authorColumn(author: Author): string[] {
  if ('member' in author) return ['m', author.member, author.name];
  return 'informant' in author ? ['i', author.informant, author.name] : ['n', author.kind, author.name];
}

function readAuthor([which = '', key = '', name = '']: string[]): Author {
  if (which === 'm') return { member: key, name };
  // Kinds of authors are written by `authorColumn` alone.
  return which === 'i' ? { informant: key, name } : { kind: key as 'other', name };
}

function gatheringColumns(item: Gathering): Record<string, unknown> {
  const { plannedOn, heldOn, place, topic, topics, attendance, reason, undo } = item;
  return compact({
    p: plannedOn,
    x: objectOrNothing(compact({ heldOn, place, topic, b: undoColumn(undo) })),
    o: objectOrNothing(
      compact({ topics, attendance: attendance.map(({ member, name, state }) => ({ member, name, state })), reason }),
    ),
  });
}

function readGatheringColumns(row: Row): object {
  const { b, ...extra } = (row['x'] ?? {}) as { b?: UndoColumn };
  return { plannedOn: row['p'], attendance: [], ...extra, ...compact({ undo: readUndo(b) }) };
}

type UndoColumn = readonly [action: string, from: string, since?: number];

const undoColumn = (undo: Undo | undefined): UndoColumn | undefined => {
  if (!undo) return undefined;
  const { action, from, since } = undo;
  return since ? [action, from, Date.parse(since)] : [action, from];
};

const readUndo = (column: UndoColumn | undefined): Undo | undefined =>
  column && { action: column[0], from: column[1], ...(column[2] && { since: instantOf(column[2]) }) };

const objectOrNothing = (fields: Record<string, unknown>) => (Object.keys(fields).length > 0 ? fields : undefined);
