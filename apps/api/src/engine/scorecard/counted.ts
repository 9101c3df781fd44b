import { type KindName, kindNames, kinds } from '@lianluo/domain/work/kinds';
import type { TableName } from '@lianluo/tables/tables';
import { readCommitteeRow } from '../../floor/committee/committee.store';
import type { Released } from '../../floor/job';
import type { Change, Key, Row } from '../../floor/storage/table';
import { listOfPart } from '../work/beside';

/** The collections that count: kinds of work with the lists beside their items, members, units and contacts. What else a batch brings proves nothing. */
export const countedCollections = ['units', 'members', 'contacts', ...kindNames] as const;

/** Where a counted collection stands. */
export const countedTable = (of: Counted['of']): TableName => {
  if (of === 'contacts') return 'grid';
  return of === 'units' || of === 'members' ? 'platforms' : 'ledger';
};

/** The newest state of something the scorecards count. */
export interface Counted {
  committee: string;
  /** A kind of work item, or a collection of the platforms. */
  of: (typeof countedCollections)[number];
  /** Of a part of a list beside an item: its id and the part's name. */
  id: string;
  /** Nothing when it is gone. */
  row: Row | undefined;
  version: number;
  /** Counted again at the same version, because its batch came into sight or went out of it. */
  recount?: boolean;
}

/** Whether the scorecards look at the changes of a row. */
export const isCounted = (table: TableName, key: Key): boolean => counts(table, key) || isCommittee(table, key);

/** The newest state of each item, part of its lists, unit, member and contact in a batch. Long texts, counters and the rest count nothing. */
export function newestCounted(changes: readonly Change[]): Counted[] {
  const last = new Map<string, Counted>();
  for (const { table, key, before, after } of changes) {
    if (!counts(table, key)) continue;
    const [committee = '', of = ''] = key.pk.split('#');
    // A removal counts as the version after the one it removed.
    const version = after?.version ?? (before?.version ?? 0) + 1;
    last.set(`${key.pk}|${key.sk}`, { committee, of: of as Counted['of'], id: key.sk, row: after, version });
  }
  return [...last.values()];
}

/** The batches that the committees' lists of pending ones have changed by. */
export function releasedBatches(changes: readonly Change[]): Released[] {
  return changes.flatMap(({ table, key, before, after }) => {
    if (!isCommittee(table, key)) return [];
    const was = pendingOf(before);
    const is = pendingOf(after);
    return [...new Set([...was, ...is])]
      .filter((batch) => was.includes(batch) !== is.includes(batch))
      .map((batch) => ({ committee: key.pk, batch, turn: (after && readCommitteeRow(after).lastTurn?.version) ?? 0 }));
  });
}

const pendingOf = (row: Row | undefined): readonly string[] => (row && readCommitteeRow(row).pendingBatches) ?? [];

/** Whether what stands at a key counts. */
export function counts(table: TableName, { pk, sk }: Key): boolean {
  const [, of = ''] = pk.split('#');
  if (table !== 'ledger') return isPlatform(table, of) || isContact(table, of);
  const [, beside] = sk.split('#');
  return isKind(of) && (beside === undefined || listOfPart(kinds[of], beside) !== undefined);
}

const isCommittee = (table: TableName, { sk }: Key): boolean => table === 'platforms' && sk === 'committee';
const isKind = (name: string): name is KindName => (kindNames as readonly string[]).includes(name);
const isContact = (table: string, of: string) => table === 'grid' && of === 'contacts';
const isPlatform = (table: string, of: string) => table === 'platforms' && (of === 'members' || of === 'units');
