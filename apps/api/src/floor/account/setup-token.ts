import { createHash, randomBytes } from 'node:crypto';
import type { Dependencies } from '../context';
import { allRows } from '../storage/pages';
import { deploymentPartition } from '../storage/partitions';
import type { Address, Row, Storage } from '../storage/table';

const validMs = 3 * 86_400_000;

/** Only the hash is kept: whoever reads the table cannot use it. */
export const setupTokenAddress = (token: string): Address => ({
  table: 'accounts',
  key: { pk: deploymentPartition, sk: `setup#${createHash('sha256').update(token).digest('base64url')}` },
});

export const isValidToken = (row: Row | undefined, now: Date): row is Row =>
  row !== undefined && String(row['validUntil']) > now.toISOString();

/** 启用码: makes one city and its first officers, once, within three days. It is shown to the operator and nowhere else. */
export async function issueSetupToken({ storage, now }: Pick<Dependencies, 'storage' | 'now'>): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const validUntil = new Date(now().getTime() + validMs).toISOString();
  const { table, key } = setupTokenAddress(token);
  await storage.write([{ table, put: { ...key, version: 1, validUntil }, if: 'absent' }]);
  return token;
}

/** Takes back every token that nobody has used: where a demo world is now, none makes a city of an office beside it. */
export async function revokeSetupTokens(storage: Storage): Promise<void> {
  const question = {
    table: 'accounts',
    pk: deploymentPartition,
    from: 'setup#',
    limit: 100,
    consistent: true,
  } as const;
  for (const { pk, sk } of await allRows(storage, question))
    if (sk.startsWith('setup#')) await storage.write([{ table: 'accounts', remove: { pk, sk } }]);
}
