import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { StorageBusy } from './table';

/**
 * Calls whose faults pass by themselves end as `StorageBusy`, once the SDK has tried as often as there is time for: the tables
 * turned them away, or did not answer. A write may have been done all the same, and its token tells so the next time.
 */
export const busyWhilePassing =
  <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
  (...args: Args): Promise<Result> =>
    call(...args).catch((error: unknown) => {
      throw error instanceof Error && passes(error) ? new StorageBusy(error.message, { cause: error }) : error;
    });

function passes(error: Error): boolean {
  // The SDK's own shape of an error, which says the same more narrowly.
  const fault = error as Parameters<typeof isServerError>[0];
  return isThrottlingError(fault) || isTransientError(fault) || isServerError(fault);
}
