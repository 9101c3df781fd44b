import type { Day } from '@lianluo/domain/calendar/day';
import type { RecurringKind } from '@lianluo/domain/recurrence/recurrence';
import { recurringKinds } from '@lianluo/domain/recurrence/recurrence';
import { headAddress } from '../../engine/work/ledger.store';
import { readHead } from '../../engine/work/head-row';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { oneOf, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';

/** 已生成: which item a date of a rule became. A date stands here once, so that two who plan meet on one row. */
export interface Planned {
  kind: RecurringKind;
  item: string;
}

export const plannedCodec = rowCodec<Planned>('platforms', { kind: oneOf(recurringKinds), item: text });

const plannedPartition = (committee: string): string => `${committee}#planned`;

/** A date with what became of it; without a status the item was thrown away. */
export interface Mark extends Planned {
  version: number;
  status?: string | undefined;
  /** The day it stands under now: it may have been put off. */
  on?: Day | undefined;
}

const atOnce = 100;

/** The dates of a year that became something, by their keys. */
export async function marksOf({ storage, committee }: Scope, year: number): Promise<Map<string, Mark>> {
  const span = { from: `${year}-01-01`, to: `${year}-12-31_\u{10FFFF}`, limit: 1000, consistent: true };
  const rows = await allRows(storage, { table: 'platforms', pk: plannedPartition(committee.id), ...span });
  const marks = new Map<string, Mark>();
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce).map((row) => ({ row, planned: plannedCodec(row) }));
    const heads = await storage.get(part.map(({ planned }) => headAddress(committee.id, planned.kind, planned.item)));
    for (const [index, { row, planned }] of part.entries()) {
      const head = heads[index];
      const { kind, item, version } = planned;
      const now = head && readHead(head);
      marks.set(row.sk, { kind, item, version, ...(now && { status: now.status, on: now.reportedOn }) });
    }
  }
  return marks;
}

/** Marks a date as planned; who comes second looks anew. */
export function marking(committee: string, key: string, planned: Planned, before: Mark | undefined): CommandWrite {
  const row: Row = { pk: plannedPartition(committee), sk: key, version: (before?.version ?? 0) + 1, ...planned };
  return {
    table: 'platforms',
    put: row,
    if: before ? { version: before.version } : 'absent',
    refusal: 'again',
  };
}
