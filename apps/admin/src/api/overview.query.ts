import { readOverview } from '@lianluo/contract/overview';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from './asking';

/** The desk's figures and what waits; the frame shows the count of the same answer. */
export const overviewQuery = defineQueryOptions(({ committee, year }: { committee: string; year?: number }) => ({
  key: ['overview', committee, year ?? 'now'],
  ...asking(readOverview, { params: { c: committee }, query: { year } }),
  staleTime: 30_000,
}));
