import { changeSeries, createSeries, listSeries, type SeriesView } from '@lianluo/contract/series';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

type ListRequest = NonNullable<Given<typeof listSeries>['query']>;
export type NewSeries = Given<typeof createSeries>['body'];
export type SeriesChange = Given<typeof changeSeries>['body'];

// The forms that choose from the register keep it under the same key.
const keys = { all: (committee: string) => ['series', committee] };

export const seriesListQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    ...asking(listSeries, { params: { c: committee }, query: request }),
  }),
);

export function useAddSeries(committee: () => string, onSaved: (series: SeriesView) => void) {
  return useSaving({
    save: (write, body: NewSeries) => write(createSeries, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeSeries(committee: () => string, onSaved: (series: SeriesView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: SeriesView; body: SeriesChange }) =>
      write(changeSeries, { params: { c: committee(), id }, body, version }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}
