import { readDeadlines, replaceDeadlines } from '@lianluo/contract/deadline-settings';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type DeadlinesBody = Given<typeof replaceDeadlines>['body'];

const keys = { all: (committee: string) => ['deadlines', committee] };

export const deadlinesQuery = defineQueryOptions((committee: string) => ({
  key: keys.all(committee),
  ...asking(readDeadlines, { params: { c: committee } }),
}));

/** What was refused leaves the form as it is: only what was saved is shown anew. */
export function useReplaceDeadlines(committee: () => string, done: () => void) {
  const cache = useQueryCache();
  return useSaving({
    save: (write, { version, body }: { version: number; body: DeadlinesBody }) =>
      write(replaceDeadlines, { params: { c: committee() }, version, body }),
    done: (saved) => {
      cache.setQueryData(keys.all(committee()), saved);
      done();
    },
    touches: () => [['committee', committee()]],
  });
}
