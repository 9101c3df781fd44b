import type { ApiKey } from '@lianluo/domain/integration/api-key';
import { Refusal } from '@lianluo/domain/refusal';
import { keyAddress, readApiKeyRow, type KeySecret } from '../../floor/account/api-key.store';
import type { Scope } from '../../floor/context';

/** A key with what it is told by. */
export type FoundKey = ApiKey & { secrets: readonly KeySecret[] };

export async function findApiKey({ storage, committee }: Scope, { id }: { id: string }): Promise<FoundKey> {
  const [row] = await storage.get([keyAddress({ committee: committee.id, id })], { consistent: true });
  if (!row) throw new Refusal('not-found');
  const { key, secrets } = readApiKeyRow(row);
  return { ...key, secrets };
}
