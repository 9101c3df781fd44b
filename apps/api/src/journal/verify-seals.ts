import { pagesOf } from '../storage/pages';
import type { Row, Storage } from '../storage/table';
import { hashOfEntry, hashOfSeal, isSeal, readSeal, sealPartition, type Seal } from './seal';

export interface AuditFault {
  what: 'seal-missing' | 'seal-changed' | 'seal-out-of-chain' | 'entry-missing' | 'entry-changed' | 'entry-unsealed';
  /** The seal's number, or the entry's place. */
  where: string;
}

export interface Verified {
  seals: number;
  entries: number;
  faults: AuditFault[];
}

const sealsPerPage = 20;
const readAtOnce = 100;

export interface Verifying {
  storage: Storage;
  key: string;
  committee: string;
  /** Every row of the journal, where an operator reads it: only so is seen what was put in, or sealed by no seal any more. */
  journal?: AsyncIterable<Row[]>;
  /** Entries written since this instant may still wait for their seal. */
  sealedUntil?: string;
}

/**
 * 核验封存: walks the chain of a committee's seals and reads every sealed entry again. It names each entry that was changed or
 * removed and each seal that was changed, removed, moved or put in; without the key no false seal passes. With the whole
 * journal at hand it also names each entry in no seal: one that was put in, or all that the newest seals held when those went.
 */
export async function verifySeals({ storage, key, committee, journal, sealedUntil }: Verifying): Promise<Verified> {
  const result: Verified = { seals: 0, entries: 0, faults: [] };
  const sealed = new Set<string>();
  let before: Seal | undefined;
  const question = { table: 'journal', pk: sealPartition(committee), limit: sealsPerPage, consistent: true } as const;
  for await (const page of pagesOf(storage, question)) {
    for (const seal of page.map(readSeal)) {
      result.seals += 1;
      result.faults.push(...faultsOfSeal(key, committee, seal, before));
      for (let start = 0; start < seal.entries.length; start += readAtOnce)
        result.faults.push(...(await faultsOfEntries(storage, seal.entries.slice(start, start + readAtOnce))));
      result.entries += seal.entries.length;
      if (journal) for (const [pk, sk] of seal.entries) sealed.add(`${pk} ${sk}`);
      before = seal;
    }
  }
  if (!journal) return result;
  for await (const page of journal)
    for (const { pk, sk, at } of page) {
      if (pk.split('#')[0] !== committee || isSeal(pk) || sealed.has(`${pk} ${sk}`)) continue;
      if (sealedUntil !== undefined && String(at) > sealedUntil) continue;
      result.faults.push({ what: 'entry-unsealed', where: `${pk} ${sk}` });
    }
  return result;
}

function faultsOfSeal(key: string, committee: string, seal: Seal, before: Seal | undefined): AuditFault[] {
  const where = String(seal.sequence);
  const expected = (before?.sequence ?? 0) + 1;
  const faults: AuditFault[] = [];
  for (let missing = expected; missing < seal.sequence; missing++)
    faults.push({ what: 'seal-missing', where: String(missing) });
  if (hashOfSeal(key, committee, seal) !== seal.hash) faults.push({ what: 'seal-changed', where });
  else if (expected === seal.sequence && seal.previous !== (before?.hash ?? ''))
    faults.push({ what: 'seal-out-of-chain', where });
  return faults;
}

async function faultsOfEntries(storage: Storage, entries: Seal['entries']): Promise<AuditFault[]> {
  const rows: (Row | undefined)[] = await storage.get(
    // An entry may be sealed twice, and one reading names each row once.
    entries.map(([pk, sk]) => ({ table: 'journal', key: { pk, sk } })),
    { consistent: true },
  );
  return entries.flatMap(([pk, sk, hash], index): AuditFault[] => {
    const row = rows[index];
    const where = `${pk} ${sk}`;
    if (!row) return [{ what: 'entry-missing', where }];
    return hashOfEntry(row) === hash ? [] : [{ what: 'entry-changed', where }];
  });
}
