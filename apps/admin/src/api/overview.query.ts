import { readOverview } from '@lianluo/contract/overview';
import { defineQueryOptions } from '@pinia/colada';
import { call } from './call';

/** The desk's figures and what waits; the frame shows the count of the same answer. */
export const overviewQuery = defineQueryOptions(({ committee, year }: { committee: string; year?: number }) => ({
  key: ['overview', committee, year ?? 'now'],
  query: ({ signal }: { signal: AbortSignal }) =>
    call(readOverview, { params: { c: committee }, query: { year } }, signal),
  staleTime: 30_000,
}));
