import { createHash } from 'node:crypto';
import { normaliseUsername } from '@lianluo/domain/committee/user';
import type { Dependencies } from '../context';
import { Again, retrying } from '../http/commit';
import { TryLater } from '../http/problem';
import { WriteConflict, type Key } from '../storage/table';

const allowed = 5;
const lockSeconds = 15 * 60;

/** Failures are counted per account and address, so that an outsider cannot keep an officer out. Unknown names count alike. */
function attemptsKey(username: string, address: string): Key {
  const who = createHash('sha256')
    .update(`${normaliseUsername(username)}\n${address}`)
    .digest('base64url');
  return { pk: `attempts#${who}`, sk: 'attempts' };
}

/** Takes one of the allowed attempts before the password is looked at, so that guesses in parallel are no more than five. */
export async function takeAttempt({ storage, now }: Dependencies, username: string, address: string): Promise<void> {
  await retrying(async () => {
    const key = attemptsKey(username, address);
    const [row] = await storage.get([{ table: 'ephemeral', key }], { consistent: true });
    const seconds = Math.floor(now().getTime() / 1000);
    const used = Number(row?.['count'] ?? 0);
    if (used >= allowed) throw new TryLater('session.locked', Math.max(1, Number(row?.expiresAt) - seconds));
    try {
      await storage.write([
        {
          table: 'ephemeral',
          put: { ...key, version: (row?.version ?? 0) + 1, count: used + 1, expiresAt: seconds + lockSeconds },
          if: row ? { version: row.version } : 'absent',
        },
      ]);
    } catch (error) {
      throw error instanceof WriteConflict ? new Again() : error;
    }
  });
}

/** A success clears the count. */
export const clearAttempts = ({ storage }: Dependencies, username: string, address: string): Promise<void> =>
  storage.write([{ table: 'ephemeral', remove: attemptsKey(username, address) }]);
