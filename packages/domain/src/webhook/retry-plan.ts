const minute = 60;
const hour = 60 * minute;

/** 重试间隔, in seconds after each attempt that failed: some three days in all, as Standard Webhooks suggests. */
export const retryPlan: readonly number[] = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** A wait is up to so much longer or shorter, so that a receiver that comes back is not met by everybody at once. */
export const jitter = 0.1;

/** The longest that a receiver may ask us to wait. */
export const longestAsked = 24 * hour;

/** A receiver that has taken nothing for so long is switched off. */
const failingDays = 5;

const asksToWait = (status: number | undefined): boolean => status === 429 || status === 503;

/**
 * When to try again after so many attempts, the last of which failed; nothing where the plan is at its end. A busy receiver
 * that says how long (`Retry-After` of a 429 or 503) is waited for as long as that, but never less than the plan.
 */
export function retryAt(
  attempts: number,
  {
    at,
    ms,
    status,
    retryAfter,
  }: { at: string; ms: number; status?: number | undefined; retryAfter?: number | undefined },
  random: number,
): string | undefined {
  const planned = retryPlan[attempts - 1];
  if (planned === undefined) return undefined;
  const jittered = planned * (1 - jitter + 2 * jitter * random);
  const asked = asksToWait(status) ? Math.min(retryAfter ?? 0, longestAsked) : 0;
  return new Date(Date.parse(at) + ms + Math.max(jittered, asked) * 1000).toISOString();
}

/** Whether a receiver that has failed since then is given up. */
export const isGivenUp = (failingSince: string, now: string): boolean =>
  Date.parse(now) - Date.parse(failingSince) >= failingDays * 24 * hour * 1000;
