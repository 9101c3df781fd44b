import { readAppraisal } from '@lianluo/contract/appraisals';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';
import { appraisalKeys } from '../../work/appraisal/appraisal.queries';
import { countiesAsked, countiesOf } from '../../work/counties.query';

/** A year of every county of a city: no call tells more than one county's, so they are asked side by side. */
export const countyYearsQuery = defineQueryOptions(({ city, year }: { city: string; year: number }) => ({
  key: [...appraisalKeys.all(city), 'counties', String(year)],
  async query({ signal }: { signal: AbortSignal }) {
    const counties = await countiesOf(city, { signal });
    return Promise.all(
      counties.map(async ({ id, name }) => ({
        id,
        name,
        appraisal: await call(readAppraisal, { params: { c: id, year: String(year) } }, signal),
      })),
    );
  },
  meta: countiesAsked,
}));
