import { listCommittees } from '@lianluo/contract/committee';
import { defineQueryOptions } from '@pinia/colada';
import { asked } from '../api/asking';
import { call } from '../api/call';
import { everyPage } from '../api/every-page';

type Signal = { signal: AbortSignal };
const query = { limit: 100 };

/** The counties of a city; a city has a dozen or two. */
export const countiesOf = async (city: string, { signal }: Signal) =>
  (await everyPage((cursor) => call(listCommittees, { query: { ...query, cursor } }, signal))).filter(
    ({ parent }) => parent === city,
  );

export const countiesAsked = asked(listCommittees, { query });

/** For the one who sets them a task. */
export const countiesQuery = defineQueryOptions(({ city, enabled }: { city: string; enabled: boolean }) => ({
  key: ['committees', city, 'counties'],
  query: (given: Signal) => countiesOf(city, given),
  enabled,
}));
