import { StorageBusy } from './table';

const tryEveryMs = 1000;

/** What stands between a batch that failed and the next one. */
export interface AfterFailure {
  failed: () => void;
  /** Nothing to do, or the database opened anew; or `StorageBusy` while that cannot be done. */
  ready: () => Promise<void>;
}

/**
 * A batch that failed (a full disk) leaves a piece of itself in the log. LevelDB goes on behind it as if nothing were, and at
 * the next start leaves out everything from there on, acknowledged or not. So nothing is written behind it: the database is
 * opened anew first, which ends that log and begins another.
 */
export function afterFailure(reopen: (() => Promise<void>) | undefined): AfterFailure {
  let isBroken = false;
  let triedAt = -Infinity;
  return {
    failed() {
      isBroken = reopen !== undefined;
    },
    async ready() {
      if (!isBroken) return;
      const now = performance.now();
      if (now - triedAt < tryEveryMs) throw new StorageBusy('A write failed, and the disk does not take another yet.');
      triedAt = now;
      try {
        await reopen?.();
      } catch (error) {
        throw new StorageBusy('A write failed, and the disk does not take another yet.', { cause: error });
      }
      isBroken = false;
    },
  };
}
