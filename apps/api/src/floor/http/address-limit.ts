import { normaliseUsername } from '@lianluo/domain/committee/user';
import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import { TryLater } from './problem';

/** So many at once, and one more after every pause. */
const atOnce = 60;
const pauseMs = 2000;
const mostKept = 10_000;

/** Runs what opens a door, unless too much of it has failed from its address: trying one password on many names is slow. */
export type AddressLimit = <Result>(
  from: { address: string; username: string },
  open: () => Promise<Result>,
) => Promise<Result>;

/** What a wrong attempt is refused with, and what is said to whoever has made too many. */
interface Limited {
  wrong: RefusalCode;
  tooMany: RefusalCode;
}

/**
 * Counts in this process: an approximation where several answer, behind the rate rule of the edge. Whoever got in from an
 * address is not held up by what fails there: an office has one address, and their own name has its own lock.
 */
export function addressLimit(now: () => Date, { wrong, tooMany }: Limited): AddressLimit {
  const pace = pacing(now, tooMany);
  // Names that got in, each with the address.
  const known = new Map<string, true>();

  return async ({ address, username }, open) => {
    const who = `${address}\n${normaliseUsername(username)}`;
    const isKnown = known.has(who);
    if (!isKnown) pace.take(address);
    try {
      const result = await open();
      if (!isKnown) pace.giveBack(address);
      keep(known, who, true);
      return result;
    } catch (error) {
      if (!isKnown && !(error instanceof Refusal && error.code === wrong)) pace.giveBack(address);
      throw error;
    }
  };
}

/** Lets so much of each go on as its pace allows. */
export function pacing(now: () => Date, tooMany: RefusalCode) {
  // When what was taken of each is forgotten.
  const clearAt = new Map<string, number>();
  return {
    take(of: string): void {
      const time = now().getTime();
      const next = Math.max(time, clearAt.get(of) ?? 0) + pauseMs;
      const early = next - time - atOnce * pauseMs;
      if (early > 0) throw new TryLater(tooMany, Math.ceil(early / 1000));
      keep(clearAt, of, next);
    },
    giveBack(of: string): void {
      const at = clearAt.get(of);
      if (at !== undefined) clearAt.set(of, at - pauseMs);
    },
  };
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
