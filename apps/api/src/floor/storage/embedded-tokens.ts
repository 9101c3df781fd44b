import { createHash } from 'node:crypto';
import type { Clock } from './expiry';
import { TokenReused, type Write } from './table';

const rememberedMs = 10 * 60 * 1000;

/** Answers a repeated write as the first time, as DynamoDB does for ten minutes; here until the process ends. */
export function rememberTokens(clock: Clock) {
  const remembered = new Map<string, { print: string; at: number; outcome: Promise<void> }>();

  return function once(writes: readonly Write[], token: string, write: () => Promise<void>): Promise<void> {
    forgetOld();
    const print = createHash('sha256').update(JSON.stringify(writes)).digest('base64');
    const known = remembered.get(token);
    if (known && known.print !== print) throw new TokenReused(`The token ${token} was used for other writes.`);
    if (known) return known.outcome;

    const outcome = write();
    remembered.set(token, { print, at: clock(), outcome });
    outcome.catch(() => remembered.delete(token));
    return outcome;
  };

  function forgetOld(): void {
    for (const [token, { at }] of remembered) {
      if (clock() - at < rememberedMs) return;
      remembered.delete(token);
    }
  }
}
