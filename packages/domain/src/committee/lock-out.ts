/** 登录失败: what is known of one account's failures from one address. Instants are seconds since the epoch. */
export interface Failures {
  /** Since the last success, lock or pause. */
  failed: number;
  failedAt: number;
  /** How often it was locked in a row. */
  locks: number;
  lockedUntil: number;
}

export const noFailures: Failures = { failed: 0, failedAt: 0, locks: 0, lockedUntil: 0 };
export const allowedFailures = 5;

const minute = 60;
const firstLock = 15 * minute;
/** A working day: whoever mistyped on one day may try again on the next. */
const longestLock = 8 * 60 * minute;
/** A failure counts for so long, and a lock that is over makes the next one longer for a day. */
const remembered = { failure: 15 * minute, lock: 24 * 60 * minute };

/** 锁定: for how many more seconds nothing is looked at, right or wrong. */
export const lockedFor = ({ lockedUntil }: Failures, now: number): number => Math.max(0, lockedUntil - now);

/** The failures that still count against the account. */
export const failuresAt = ({ failed, failedAt }: Failures, now: number): number =>
  now < failedAt + remembered.failure ? failed : 0;

/** One failure more. The fifth locks for a quarter of an hour, and each lock that follows for twice as long (等保 level 3). */
export function afterFailure(failures: Failures, now: number): Failures {
  const failed = failuresAt(failures, now) + 1;
  if (failed < allowedFailures) return { ...failures, failed, failedAt: now };
  const lock = Math.min(firstLock * 2 ** failures.locks, longestLock);
  return { failed: 0, failedAt: now, locks: failures.locks + 1, lockedUntil: now + lock };
}

/** When nothing of it matters any more. */
export const forgottenAt = ({ failedAt, locks, lockedUntil }: Failures): number =>
  Math.max(failedAt + remembered.failure, locks > 0 ? lockedUntil + remembered.lock : 0);
