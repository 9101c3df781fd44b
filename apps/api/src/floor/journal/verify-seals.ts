import type { Row } from '../storage/table';
import { isRestoredEntry, readRestored, type Restored } from './restored-journal';
import { isSeal } from './seal';
import { SealedPlaces } from './sealed-places';
import { walkSeals, type AuditFault, type Walked, type Walking } from './walk-seals';

export interface Verified extends Pick<Walked, 'seals' | 'entries' | 'unknownKeys' | 'unknownUntil'> {
  faults: AuditFault[];
  /** The restores that the journal tells of. What came with one is as true as its export was. */
  restored: Restored[];
}

export interface Verifying extends Pick<Walking, 'storage' | 'keys'> {
  committees: readonly string[];
  /** Every row of the journal, read once: only so is seen what was put in, or sealed by no seal any more. */
  journal: AsyncIterable<Row[]>;
  /** Entries written since this instant may still wait for their seal. */
  sealedUntil?: string;
}

/**
 * 核验封存 with the whole journal at hand, as an operator has it: what `walkSeals` tells of each committee, each entry in no seal
 * (be it one that was put in, or all that the newest seals held when those went), and seals by a key that is not here and
 * that no restore has brought: those of another stage come in no other way.
 */
export async function verifySeals({
  journal,
  sealedUntil,
  committees,
  ...walking
}: Verifying): Promise<Map<string, Verified>> {
  const sealed = new SealedPlaces();
  const verified = new Map<string, Verified>();
  for (const committee of committees) {
    const onEntries: Walking['onEntries'] = (some) => some.forEach(([pk, sk]) => sealed.add(committee, pk, sk));
    verified.set(committee, { ...(await walkSeals({ ...walking, committee, onEntries })), restored: [] });
  }

  for await (const page of journal)
    for (const row of page) {
      const { pk, sk, at } = row;
      const committee = pk.split('#')[0] ?? '';
      const own = verified.get(committee);
      if (!own || isSeal(pk)) continue;
      if (isRestoredEntry(row)) own.restored.push(readRestored(row));
      const isYoung = sealedUntil !== undefined && String(at) > sealedUntil;
      if (!isYoung && !sealed.has(committee, pk, sk)) own.faults.push({ what: 'entry-unsealed', where: `${pk} ${sk}` });
    }

  for (const { faults, restored, unknownUntil } of verified.values()) {
    const broughtUntil = Math.max(0, ...restored.map(({ until }) => until));
    const isTold = faults.some(({ what }) => what === 'seal-unknown-key');
    if (unknownUntil > broughtUntil && !isTold) faults.push({ what: 'seal-unknown-key', where: String(unknownUntil) });
  }
  return verified;
}
