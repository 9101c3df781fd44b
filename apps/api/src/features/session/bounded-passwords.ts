import { TryLater } from '../../floor/http/problem';
import type { Passwords } from '../../floor/account/passwords';

export interface Bounds {
  /** How many are computed at once. */
  atOnce: number;
  /** How many more wait for their turn. */
  waiting: number;
}

const retrySeconds = 3;

/**
 * A few computations at a time and a short queue behind them. scrypt runs on the same four threads that the embedded table
 * reads and writes on: two of them are always left to it, and whoever comes when the queue is full is told to come again.
 */
export function boundedPasswords(passwords: Passwords, { atOnce, waiting }: Bounds): Passwords {
  const queue: (() => void)[] = [];
  let running = 0;

  return {
    nobodys: passwords.nobodys,
    hash: (password) => inTurn(() => passwords.hash(password)),
    verify: (password, hash) => inTurn(() => passwords.verify(password, hash)),
  };

  async function inTurn<Result>(compute: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new TryLater('session.busy', retrySeconds);
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await compute();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  }
}
