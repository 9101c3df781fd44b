import { createHmac } from 'node:crypto';
import { canonical, sha256 } from '../canonical';
import { WriteConflict, type Change, type Row, type Storage } from '../storage/table';

/** A sealed entry: where it stands and what it was. */
export type SealedEntry = readonly [pk: string, sk: string, sha256: string];

/** 封存: entries of one committee's audit trail, chained to those sealed before and signed with a key that no table holds. */
export interface Seal {
  sequence: number;
  /** The hash of the seal before; empty at the first. */
  previous: string;
  entries: readonly SealedEntry[];
  hash: string;
}

export const sealPartition = (committee: string): string => `${committee}#seal`;
export const isSeal = (pk: string): boolean => pk.endsWith('#seal');

/** At most so many in one seal: a row holds 400 KB, and an entry with the longest of keys takes 3. */
const mostEntries = 100;
/** A batch that comes again was sealed in one of the newest. */
const lookedBackOn = 5;

export const hashOfEntry = (row: Row): string => sha256(canonical(row));
export const hashOfSeal = (
  key: string,
  committee: string,
  { sequence, previous, entries }: Omit<Seal, 'hash'>,
): string =>
  createHmac('sha256', key)
    .update(canonical([committee, sequence, previous, entries]))
    .digest('hex');

/** Seals what was added to the journal, committee by committee. The seals stand in the journal too, and are sealed by none. */
export async function sealChanges(storage: Storage, key: string, changes: readonly Change[]): Promise<void> {
  const ofCommittee = new Map<string, Row[]>();
  for (const { table, after } of changes) {
    if (table !== 'journal' || !after || isSeal(after.pk)) continue;
    const committee = after.pk.split('#')[0] ?? '';
    ofCommittee.set(committee, [...(ofCommittee.get(committee) ?? []), after]);
  }
  for (const [committee, rows] of ofCommittee)
    for (let start = 0; start < rows.length; start += mostEntries)
      await seal(storage, key, committee, rows.slice(start, start + mostEntries));
}

async function seal(storage: Storage, key: string, committee: string, rows: readonly Row[]): Promise<void> {
  for (;;) {
    const newest = await storage.list({
      table: 'journal',
      pk: sealPartition(committee),
      limit: lookedBackOn,
      newestFirst: true,
      consistent: true,
    });
    const seals = newest.rows.map(readSeal);
    const known = new Set(seals.flatMap(({ entries }) => entries).map((entry) => JSON.stringify(entry)));
    const entries = rows
      .map((row): SealedEntry => [row.pk, row.sk, hashOfEntry(row)])
      .filter((entry) => !known.has(JSON.stringify(entry)));
    if (entries.length === 0) return;

    const head = seals[0];
    const next = { sequence: (head?.sequence ?? 0) + 1, previous: head?.hash ?? '', entries };
    try {
      await storage.write([
        {
          table: 'journal',
          put: sealRow(committee, { ...next, hash: hashOfSeal(key, committee, next) }),
          if: 'absent',
        },
      ]);
      return;
    } catch (error) {
      // Another sealer was faster: go on behind what it sealed.
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

const sealRow = (committee: string, { sequence, previous, entries, hash }: Seal): Row => ({
  pk: sealPartition(committee),
  sk: String(sequence).padStart(10, '0'),
  version: 1,
  previous,
  entries: entries.map((entry) => [...entry]),
  hash,
});

export function readSeal(row: Row): Seal {
  // Written by `sealRow` alone; whether it still is what was written is for `verifySeals` to say.
  const { previous, entries, hash } = row as Row & Seal;
  return { sequence: Number(row.sk), previous, entries, hash };
}
