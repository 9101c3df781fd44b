import type { Endpoint } from '@lianluo/contract/endpoint';
import type { RefusalCode } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { WriteConflict, type Key } from '../storage/table';
import { TryLater } from './problem';

/** How many files a user may have made, and how many read, and how much else tried, at a time. */
const atOnce = 2;
/** A process that ended in between gives its place back by itself, later than any file takes. */
const placeSeconds = 180;
const retryAfterSeconds = 5;

/** Does what a heavy endpoint is for, once there is a place among what this user has under way. */
export async function withinAllowance<Result>(
  scope: Scope,
  endpoint: Endpoint,
  act: () => Promise<Result>,
): Promise<Result> {
  const place = await takePlace(scope, sortOf(endpoint));
  try {
    return await act();
  } finally {
    // One that cannot be given back ends by itself.
    await scope.storage.write([{ table: 'ephemeral', remove: place }]).catch(() => undefined);
  }
}

const refusals = {
  upload: 'import.too-many',
  file: 'export.too-many',
  trial: 'scheme.trying',
} as const satisfies Record<string, RefusalCode>;
type Sort = keyof typeof refusals;

function sortOf({ heavy, file }: Endpoint): Sort {
  if (heavy) return 'trial';
  return file ? 'file' : 'upload';
}

/** A row for each place, which one call alone can write: it holds across processes. */
async function takePlace({ storage, now, home, user }: Scope, of: Sort): Promise<Key> {
  const expiresAt = Math.floor(now().getTime() / 1000) + placeSeconds;
  for (let place = 1; place <= atOnce; place++) {
    const key = { pk: `${home.id}#${user.id}`, sk: `place#${of}#${place}` };
    try {
      await storage.write([{ table: 'ephemeral', put: { ...key, version: 1, expiresAt }, if: 'absent' }]);
      return key;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
  throw new TryLater(refusals[of], retryAfterSeconds);
}
