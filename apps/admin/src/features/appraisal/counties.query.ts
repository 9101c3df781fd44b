import { readAppraisal } from '@lianluo/contract/appraisals';
import { listCommittees } from '@lianluo/contract/committee';
import { defineQueryOptions } from '@pinia/colada';
import { asked } from '../../api/asking';
import { call } from '../../api/call';
import { everyPage } from '../../api/every-page';
import { appraisalKeys } from '../../work/appraisal/appraisal.queries';

/** A year of every county of a city; a city has a dozen or two. */
export const countyYearsQuery = defineQueryOptions(({ city, year }: { city: string; year: number }) => ({
  key: [...appraisalKeys.all(city), 'counties', String(year)],
  async query({ signal }: { signal: AbortSignal }) {
    const all = await everyPage((cursor) => call(listCommittees, { query: { limit: 100, cursor } }, signal));
    const counties = all.filter(({ parent }) => parent === city);
    return Promise.all(
      counties.map(async ({ id, name }) => ({
        id,
        name,
        appraisal: await call(readAppraisal, { params: { c: id, year: String(year) } }, signal),
      })),
    );
  },
  meta: asked(listCommittees, { query: { limit: 100 } }),
}));
