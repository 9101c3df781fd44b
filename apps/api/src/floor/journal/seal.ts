import { createHmac } from 'node:crypto';
import { canonical, sha256 } from '../canonical';
import { pagesOf } from '../storage/pages';
import { WriteConflict, type Change, type Row, type Storage } from '../storage/table';
import type { SealKey } from './seal-keys';

/** A sealed entry: where it stands and what it was. */
export type SealedEntry = readonly [pk: string, sk: string, sha256: string];

/** 封存: entries of one committee's audit trail, chained to those sealed before and signed with a key that no table holds. */
export interface Seal {
  sequence: number;
  /** The link of the seal before, in the first format its hash; empty at the first. */
  previous: string;
  entries: readonly SealedEntry[];
  /** The id of the key that it is signed with. Seals of the first format name none. */
  key?: string;
  /** When it was made. Seals of the first format do not tell. */
  at?: string;
  hash: string;
}

/** How far a chain has been followed: the number of a seal, its hash, and its link, of which the next one speaks. */
export interface Place {
  sequence: number;
  hash: string;
  link: string;
}

export const beginning: Place = { sequence: 0, hash: '', link: '' };

export const sealPartition = (committee: string): string => `${committee}#seal`;
export const isSeal = (pk: string): boolean => pk.endsWith('#seal');
export const serialOf = (sequence: number): string => String(sequence).padStart(10, '0');

/** At most so many in one seal: a row holds 400 KB, and an entry with the longest of keys takes 3. */
const mostEntries = 100;
/** A batch that comes again was sealed in one of the newest, unless as many sealers as this were between. */
const lookedBackOn = 5;

export const hashOfEntry = (row: Row): string => sha256(canonical(row));

export const hashOfSeal = (
  key: string,
  committee: string,
  { sequence, previous, entries, key: id, at }: Omit<Seal, 'hash'>,
): string =>
  createHmac('sha256', key)
    .update(canonical([committee, sequence, previous, entries, ...(id === undefined ? [] : [id, at])]))
    .digest('hex');

/**
 * The place behind a seal. Anybody can compute the link, so a seal whose key is not here is still held by the next one. Those
 * of the first format speak of a hash alone, which nobody without the key can compute: their links hold what was before, too.
 */
export const placeAfter = (before: Place, { sequence, previous, entries, key, at, hash }: Seal): Place => ({
  sequence,
  hash,
  link: sha256(canonical([...(key === undefined ? [before.link] : [key, at]), sequence, previous, entries, hash])),
});

/** What a seal says of the one before it when that is as it was. */
export const previousAfter = ({ hash, link }: Place, { key }: Pick<Seal, 'key'>): string =>
  key === undefined ? hash : link;

export interface Sealing {
  storage: Storage;
  key: SealKey;
  now: () => Date;
}

/**
 * Seals what was added to the journal, committee by committee. The seals stand in the journal too, and are sealed by none; what
 * was changed or removed is nothing new, and the seal of what it was tells of it.
 */
export async function sealChanges(sealing: Sealing, changes: readonly Change[]): Promise<void> {
  const ofCommittee = new Map<string, Row[]>();
  for (const { table, before, after } of changes) {
    if (table !== 'journal' || before || !after || isSeal(after.pk)) continue;
    const committee = after.pk.split('#')[0] ?? '';
    ofCommittee.set(committee, [...(ofCommittee.get(committee) ?? []), after]);
  }
  for (const [committee, rows] of ofCommittee) await sealRows(sealing, committee, rows);
}

async function sealRows({ storage, key, now }: Sealing, committee: string, rows: readonly Row[]): Promise<void> {
  for (;;) {
    const newest = await storage.list({
      table: 'journal',
      pk: sealPartition(committee),
      limit: Math.ceil(rows.length / mostEntries) + lookedBackOn,
      newestFirst: true,
      consistent: true,
    });
    const seals = newest.rows.map(readSeal);
    const known = new Set(seals.flatMap(({ entries }) => entries).map((entry) => JSON.stringify(entry)));
    const open = rows
      .map((row): SealedEntry => [row.pk, row.sk, hashOfEntry(row)])
      .filter((entry) => !known.has(JSON.stringify(entry)));
    let head = await placeOf(storage, committee, seals[0]);
    try {
      for (let start = 0; start < open.length; start += mostEntries) {
        const entries = open.slice(start, start + mostEntries);
        const unsigned = {
          sequence: head.sequence + 1,
          previous: head.link,
          entries,
          key: key.id,
          at: now().toISOString(),
        };
        const next: Seal = { ...unsigned, hash: hashOfSeal(key.key, committee, unsigned) };
        await storage.write([{ table: 'journal', put: sealRow(committee, next), if: 'absent' }]);
        head = placeAfter(head, next);
      }
      return;
    } catch (error) {
      // Another sealer was faster: go on behind what it sealed.
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

/** Behind the newest seal. Where that is of the first format, all before it is read: the first of this one speaks of them all. */
async function placeOf(storage: Storage, committee: string, newest: Seal | undefined): Promise<Place> {
  if (!newest) return beginning;
  if (newest.key !== undefined) return placeAfter(beginning, newest);
  let place = beginning;
  for await (const page of sealPages(storage, committee))
    for (const seal of page) if (seal.sequence <= newest.sequence) place = placeAfter(place, seal);
  return place;
}

const sealsPerPage = 100;

/** The seals of a committee in their order, from a number on. */
export async function* sealPages(storage: Storage, committee: string, from = 0): AsyncGenerator<Seal[]> {
  const pk = sealPartition(committee);
  const question = { table: 'journal', pk, from: serialOf(from), limit: sealsPerPage, consistent: true } as const;
  for await (const page of pagesOf(storage, question)) yield page.map(readSeal);
}

const sealRow = (committee: string, { sequence, entries, ...fields }: Seal): Row => ({
  pk: sealPartition(committee),
  sk: serialOf(sequence),
  version: 1,
  ...fields,
  entries: entries.map((entry) => [...entry]),
});

export function readSeal(row: Row): Seal {
  // Written by `sealRow` alone; whether it still is what was written is for `walkSeals` to say.
  const { previous, entries, key, at, hash } = row as Row & Seal;
  return {
    sequence: Number(row.sk),
    previous,
    entries,
    ...(key !== undefined && { key }),
    ...(at !== undefined && { at }),
    hash,
  };
}
