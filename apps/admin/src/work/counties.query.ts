import { listCommittees } from '@lianluo/contract/committee';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../api/call';

/** The counties of a city, for the one who sets them a task; a city has a few dozen. */
export const countiesQuery = defineQueryOptions(({ city, enabled }: { city: string; enabled: boolean }) => ({
  key: ['committees', city, 'counties'],
  query: async ({ signal }: { signal: AbortSignal }) =>
    (await call(listCommittees, { query: { limit: 100 } }, signal)).items.filter(({ parent }) => parent === city),
  enabled,
}));
