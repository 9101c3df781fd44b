import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  afterFailure,
  allowedFailures,
  failuresAt,
  forgottenAt,
  lockedFor,
  noFailures,
  type Failures,
} from '@lianluo/domain/committee/lock-out';
import { normaliseUsername } from '@lianluo/domain/committee/user';
import { Refusal } from '@lianluo/domain/refusal';
import type { Dependencies } from '../../floor/context';
import { Again, retrying } from '../../floor/http/commit';
import { TryLater } from '../../floor/http/problem';
import { rowCodec } from '../../floor/storage/row-codec';
import { map, number } from '../../floor/storage/shape';
import { WriteConflict, type Key, type Row } from '../../floor/storage/table';

type Deps = Pick<Dependencies, 'storage' | 'now' | 'newId'>;
/** Attempts that are being looked at: id → until when they may take. One that never ended holds its place no longer. */
type Looking = Readonly<Record<string, number>>;

const lookingSeconds = 60;
const waits = 60;
const waitMs = 100;

/** Failures are counted per account and address, so that an outsider cannot keep an officer out. Unknown names count alike. */
function attemptsKey(username: string, address: string): Key {
  const who = createHash('sha256')
    .update(`${normaliseUsername(username)}\n${address}`)
    .digest('base64url');
  return { pk: `attempts#${who}`, sk: 'attempts' };
}

/**
 * Looks at a password for an account from an address. A place among the allowed failures is taken before, so that guesses in
 * parallel are no more than five; whoever was right gives it back and clears what failed before, and who finds no place
 * waits for one. Nothing from `look` is a failure, and refused as `wrong`.
 */
export async function attempting<Result>(
  deps: Deps,
  { username, address }: { username: string; address: string },
  wrong: Refusal,
  look: () => Promise<Result | undefined>,
): Promise<Result> {
  const key = attemptsKey(username, address);
  const own = deps.newId();
  await takePlace(deps, key, own);
  const end = (next: (failures: Failures, now: number) => Failures) =>
    change(deps, key, (failures, looking, now) => {
      const { [own]: _, ...others } = looking;
      return { failures: next(failures, now), looking: others };
    });

  let result: Result | undefined;
  try {
    result = await look();
  } catch (error) {
    // It was not looked at: nobody failed.
    await end((failures) => failures);
    throw error;
  }
  await end(result === undefined ? afterFailure : () => noFailures);
  if (result === undefined) throw wrong;
  return result;
}

async function takePlace(deps: Deps, key: Key, own: string): Promise<void> {
  for (let waited = 0; ; waited++) {
    const taken = await change(deps, key, (failures, looking, now) => {
      const seconds = lockedFor(failures, now);
      if (seconds > 0) throw new TryLater('session.locked', seconds);
      if (failuresAt(failures, now) + Object.keys(looking).length >= allowedFailures) return undefined;
      return { failures, looking: { ...looking, [own]: now + lookingSeconds } };
    });
    if (taken) return;
    if (waited >= waits) throw new TryLater('session.busy', 2);
    await delay(waitMs * (0.5 + Math.random()));
  }
}

interface State {
  failures: Failures;
  looking: Looking;
}

/** Reads what is known and writes what becomes of it, or nothing where nothing is said. */
const change = (
  { storage, now }: Deps,
  key: Key,
  next: (failures: Failures, looking: Looking, now: number) => State | undefined,
): Promise<boolean> =>
  retrying(async () => {
    const [row] = await storage.get([{ table: 'ephemeral', key }], { consistent: true });
    const seconds = Math.floor(now().getTime() / 1000);
    const known = row ? readState(row) : { failures: noFailures, looking: {} };
    const alive = Object.entries(known.looking).filter(([, until]) => until > seconds);
    const state = next(known.failures, Object.fromEntries(alive), seconds);
    if (!state) return false;

    const { failures, looking } = state;
    const expiresAt = Math.max(forgottenAt(failures), ...Object.values(looking));
    const condition = row ? { version: row.version } : ('absent' as const);
    try {
      await storage.write([
        expiresAt > seconds
          ? {
              table: 'ephemeral',
              put: { ...key, version: (row?.version ?? 0) + 1, ...failures, looking, expiresAt },
              if: condition,
            }
          : { table: 'ephemeral', remove: key, if: condition },
      ]);
    } catch (error) {
      throw error instanceof WriteConflict ? new Again() : error;
    }
    return true;
  });

export const attemptsCodec = rowCodec<Failures & { looking: Looking }>('ephemeral', {
  failed: number,
  failedAt: number,
  locks: number,
  lockedUntil: number,
  looking: map(number),
});

function readState(row: Row): State {
  const { failed, failedAt, locks, lockedUntil, looking } = attemptsCodec(row);
  return { failures: { failed, failedAt, locks, lockedUntil }, looking };
}
