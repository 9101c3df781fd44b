const passing: readonly number[] = [429, 502, 503, 504];
const longestMs = 60_000;

/** Whether the same call may go through later: the service is busy or out of reach, or the twin of this call is under way. */
export const mayPass = (status: number, code: string): boolean =>
  status === 0 || passing.includes(status) || code === 'idempotency.in-progress';

/**
 * How long to wait before the next try: as long as the service asks for, else ever longer. Never all at once: those whom one
 * failure sent away would come back together. `undefined`: longer than a caller wants to be kept.
 */
export function pauseBefore(
  tries: number,
  retryAfter: string | null,
  now: number = Date.now(),
  random: () => number = Math.random,
): number | undefined {
  const asked = askedFor(retryAfter, now);
  if (asked === undefined) return random() * Math.min(20_000, 250 * 2 ** tries);
  return asked > longestMs ? undefined : asked + random() * 250;
}

/** `Retry-After` is a number of seconds or a date. */
function askedFor(retryAfter: string | null, now: number): number | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Waits; ends with the signal's reason where it is called off. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const called = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', called);
      resolve();
    }, ms);
    if (signal?.aborted) called();
    else signal?.addEventListener('abort', called, { once: true });
  });
