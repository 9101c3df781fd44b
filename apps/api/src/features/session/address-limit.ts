import { normaliseUsername } from '@lianluo/domain/committee/user';
import { Refusal } from '@lianluo/domain/refusal';
import { TryLater } from '../../floor/http/problem';

/** So many sign-ins may fail from one address at once, and one more after every pause. */
const atOnce = 60;
const pauseMs = 2000;
const mostKept = 10_000;

/** Runs a sign-in, unless too many have failed from its address: trying one password on many names is slow. */
export type AddressLimit = <Result>(
  from: { address: string; username: string },
  signIn: () => Promise<Result>,
) => Promise<Result>;

/**
 * Counts in this process: an approximation where several answer, behind the rate rule of the edge. Whoever got in from an
 * address is not held up by what fails there: an office has one address, and their own name has its own lock.
 */
export function addressLimit(now: () => Date): AddressLimit {
  // When the failures of an address are forgotten.
  const clearAt = new Map<string, number>();
  // Names that got in, each with the address.
  const known = new Map<string, true>();

  return async ({ address, username }, signIn) => {
    const who = `${address}\n${normaliseUsername(username)}`;
    const isKnown = known.has(who);
    if (!isKnown) take(address);
    try {
      const result = await signIn();
      if (!isKnown) giveBack(address);
      keep(known, who, true);
      return result;
    } catch (error) {
      if (!isKnown && !(error instanceof Refusal && error.code === 'session.refused')) giveBack(address);
      throw error;
    }
  };

  function take(address: string): void {
    const time = now().getTime();
    const next = Math.max(time, clearAt.get(address) ?? 0) + pauseMs;
    const early = next - time - atOnce * pauseMs;
    if (early > 0) throw new TryLater('session.too-many', Math.ceil(early / 1000));
    keep(clearAt, address, next);
  }

  function giveBack(address: string): void {
    const at = clearAt.get(address);
    if (at !== undefined) clearAt.set(address, at - pauseMs);
  }
}

/** The newest stand last; of more than can be remembered the oldest goes. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostKept) break;
    map.delete(oldest);
  }
}
