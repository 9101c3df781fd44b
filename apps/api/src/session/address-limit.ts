import { Refusal } from '@lianluo/domain/refusal';
import { TryLater } from '../http/problem';

/** So many sign-ins may fail from one address at once, and one more after every pause. */
const atOnce = 60;
const pauseMs = 2000;
const mostAddresses = 10_000;

/** Runs a sign-in, unless too many have failed from its address: trying one password on many names is slow. */
export type AddressLimit = <Result>(address: string, signIn: () => Promise<Result>) => Promise<Result>;

/** Counts in this process: an approximation where several answer, behind the rate rule of the edge. */
export function addressLimit(now: () => Date): AddressLimit {
  // When the failures of an address are forgotten.
  const clearAt = new Map<string, number>();

  return async (address, signIn) => {
    take(address);
    try {
      const result = await signIn();
      giveBack(address);
      return result;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'session.refused')) giveBack(address);
      throw error;
    }
  };

  function take(address: string): void {
    const time = now().getTime();
    const next = Math.max(time, clearAt.get(address) ?? 0) + pauseMs;
    const early = next - time - atOnce * pauseMs;
    if (early > 0) throw new TryLater('session.too-many', Math.ceil(early / 1000));
    // The newest stand last.
    clearAt.delete(address);
    clearAt.set(address, next);
    // Of more addresses than can be remembered the one goes that asked longest ago.
    for (const oldest of clearAt.keys()) {
      if (clearAt.size <= mostAddresses) break;
      clearAt.delete(oldest);
    }
  }

  function giveBack(address: string): void {
    const at = clearAt.get(address);
    if (at !== undefined) clearAt.set(address, at - pauseMs);
  }
}
