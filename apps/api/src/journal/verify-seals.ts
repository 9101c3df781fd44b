import type { Row } from '../storage/table';
import { isSeal } from './seal';
import { walkSeals, type AuditFault, type Walked, type Walking } from './walk-seals';

export type Verified = Pick<Walked, 'seals' | 'entries' | 'faults' | 'unknownKeys'>;

export interface Verifying extends Pick<Walking, 'storage' | 'keys' | 'committee'> {
  /** Every row of the journal: only so is seen what was put in, or sealed by no seal any more. */
  journal: AsyncIterable<Row[]>;
  /** Entries written since this instant may still wait for their seal. */
  sealedUntil?: string;
}

/**
 * 核验封存 with the whole journal at hand, as an operator has it: what `walkSeals` tells, and each entry in no seal, be it one that
 * was put in, or all that the newest seals held when those went.
 */
export async function verifySeals({ journal, sealedUntil, ...walking }: Verifying): Promise<Verified> {
  const sealed = new Set<string>();
  const { seals, entries, faults, unknownKeys } = await walkSeals({
    ...walking,
    onEntries: (some) => some.forEach(([pk, sk]) => sealed.add(`${pk} ${sk}`)),
  });
  const unsealed: AuditFault[] = [];
  for await (const page of journal)
    for (const { pk, sk, at } of page) {
      if (pk.split('#')[0] !== walking.committee || isSeal(pk) || sealed.has(`${pk} ${sk}`)) continue;
      if (sealedUntil !== undefined && String(at) > sealedUntil) continue;
      unsealed.push({ what: 'entry-unsealed', where: `${pk} ${sk}` });
    }
  return { seals, entries, faults: [...faults, ...unsealed], unknownKeys };
}
