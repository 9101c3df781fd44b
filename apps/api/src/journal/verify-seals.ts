import type { Row, Storage } from '../storage/table';
import { hashOfEntry, hashOfSeal, readSeal, sealPartition, type Seal } from './seal';

export interface AuditFault {
  what: 'seal-missing' | 'seal-changed' | 'seal-out-of-chain' | 'entry-missing' | 'entry-changed';
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

/**
 * 核验封存: walks the chain of a committee's seals and reads every sealed entry again. It names each entry that was changed or
 * removed and each seal that was changed, removed, moved or put in; without the key no false seal passes.
 */
export async function verifySeals(storage: Storage, key: string, committee: string): Promise<Verified> {
  const result: Verified = { seals: 0, entries: 0, faults: [] };
  let before: Seal | undefined;
  for await (const seals of pagesOf(storage, committee)) {
    for (const seal of seals) {
      result.seals += 1;
      result.faults.push(...faultsOfSeal(key, seal, before));
      for (let start = 0; start < seal.entries.length; start += readAtOnce)
        result.faults.push(...(await faultsOfEntries(storage, seal.entries.slice(start, start + readAtOnce))));
      result.entries += seal.entries.length;
      before = seal;
    }
  }
  return result;
}

async function* pagesOf(storage: Storage, committee: string): AsyncGenerator<Seal[]> {
  let after: Record<string, string> | undefined;
  do {
    const page = await storage.list({
      table: 'journal',
      pk: sealPartition(committee),
      limit: sealsPerPage,
      consistent: true,
      ...(after && { after }),
    });
    yield page.rows.map(readSeal);
    after = page.next;
  } while (after);
}

function faultsOfSeal(key: string, seal: Seal, before: Seal | undefined): AuditFault[] {
  const where = String(seal.sequence);
  const expected = (before?.sequence ?? 0) + 1;
  const faults: AuditFault[] = [];
  for (let missing = expected; missing < seal.sequence; missing++)
    faults.push({ what: 'seal-missing', where: String(missing) });
  if (hashOfSeal(key, seal) !== seal.hash) faults.push({ what: 'seal-changed', where });
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
