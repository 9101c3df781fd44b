import { readDeadlines, replaceDeadlines, type DeadlinesView } from '@lianluo/contract/deadline-settings';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type DeadlinesBody = Given<typeof replaceDeadlines>['body'];

const keys = { all: (committee: string) => ['deadlines', committee] };

export const deadlinesQuery = defineQueryOptions((committee: string) => ({
  key: keys.all(committee),
  ...asking(readDeadlines, { params: { c: committee } }),
}));

export function useReplaceDeadlines(committee: () => string, done: (saved: DeadlinesView) => void) {
  return useSaving({
    save: (write, { version, body }: { version: number; body: DeadlinesBody }) =>
      write(replaceDeadlines, { params: { c: committee() }, version, body }),
    done,
    touches: () => [keys.all(committee()), ['committee', committee()]],
  });
}
