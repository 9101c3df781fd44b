import { useQueryCache, type EntryKey } from '@pinia/colada';

export type Refresh = (key: EntryKey) => Promise<void>;

/**
 * Fetches anew what a change may have touched. What cannot be fetched says so where it is shown: the form that was sent does
 * not wait for it, and stays usable while there is no connection.
 */
export function useRefresh(): Refresh {
  const cache = useQueryCache();
  return async (key) => {
    await cache.invalidateQueries({ key }).catch(() => undefined);
  };
}
