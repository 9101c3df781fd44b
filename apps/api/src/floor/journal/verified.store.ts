import { createHmac } from 'node:crypto';
import { canonical } from '../canonical';
import type { Address, Storage } from '../storage/table';
import { beginning, type Place } from './seal';
import { sealingKey, type SealKey } from './seal-keys';
import type { AuditFault } from './walk-seals';

/** 核验进度: how far the nights have come with a committee's chain. A place to begin at, and no proof of anything. */
export interface Progress {
  /** Behind the newest seal that was verified. */
  newest: Place;
  /** When every seal there was had been verified. */
  reachedAt: string;
  /** Where the present round through all of them stands, and since when it goes. */
  round: Place;
  roundSince: string;
  /** What was found wrong and no operator has found whole since. */
  faults: AuditFault[];
}

const addressOf = (committee: string): Address => ({
  table: 'scorecards',
  key: { pk: `${committee}#verified`, sk: 'seals' },
});

/** Signed, so that whoever writes to the table can only make a night begin at the beginning. */
const signatureOf = (key: string, committee: string, progress: Progress): string =>
  createHmac('sha256', key)
    .update(canonical(['verified', committee, progress]))
    .digest('hex');

export const noProgress = (instant: string): Progress => ({
  newest: beginning,
  reachedAt: instant,
  round: beginning,
  roundSince: instant,
  faults: [],
});

interface Kept {
  storage: Storage;
  keys: readonly SealKey[];
  committee: string;
}

/** Nothing where no night has been, or where what stands there is not ours. */
export async function readProgress({ storage, keys, committee }: Kept): Promise<Progress | undefined> {
  const [row] = await storage.get([addressOf(committee)], { consistent: true });
  if (!row) return undefined;
  const progress = row['progress'] as Progress;
  return keys.some(({ key }) => signatureOf(key, committee, progress) === row['signature']) ? progress : undefined;
}

export async function keepProgress({ storage, keys, committee }: Kept, progress: Progress): Promise<void> {
  const { table, key } = addressOf(committee);
  const signature = signatureOf(sealingKey(keys).key, committee, progress);
  await storage.write([{ table, put: { ...key, version: 1, progress, signature } }]);
}

/** Once an operator has found a chain whole, the nights forget what they had found wrong with it. */
export async function forgetFaults(kept: Kept): Promise<void> {
  const progress = await readProgress(kept);
  if (progress && progress.faults.length > 0) await keepProgress(kept, { ...progress, faults: [] });
}
