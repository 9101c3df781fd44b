import type { ApiKey } from '@lianluo/domain/integration/api-key';
import { apiKeyRow, type KeySecret } from '../../floor/account/api-key.store';
import type { Answer, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';

/** Writes a key as it is now, with the entry of what was done to it. */
export const saveKey = <Body>(
  scope: Scope,
  before: ApiKey,
  { key, secrets }: { key: ApiKey; secrets: readonly KeySecret[] },
  [action, detail]: readonly [action: string, detail?: Record<string, unknown>],
  answer: Answer<Body>,
): Promise<Answer<Body>> =>
  commit(
    scope,
    [
      { table: 'accounts', put: apiKeyRow(key, secrets), if: { version: before.version } },
      accessEntry(scope, action, { key: key.id, name: key.name, ...detail }),
    ],
    answer,
  );
