import type { Change } from '../storage/table';

/** What nothing of ours does to the journal: a row of it that was there was changed or removed. By its place, an entry's or a seal's. */
export interface ChangedEntry {
  what: 'changed' | 'removed';
  where: string;
}

/** 留痕被改动: those that were there before, told as soon as the stream brings it and not first by the night's verification. */
export const changedEntries = (changes: readonly Change[]): ChangedEntry[] =>
  changes.flatMap(({ table, key, before, after }) =>
    table === 'journal' && before ? [{ what: after ? 'changed' : 'removed', where: `${key.pk} ${key.sk}` }] : [],
  );
