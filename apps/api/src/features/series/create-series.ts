import type { createSeries as endpoint } from '@lianluo/contract/series';
import { defaultPattern, type Series } from '@lianluo/domain/issue/series';
import { addNamed } from '../../engine/register/saving';
import type { AnswerFor, Call } from '../../floor/context';
import { seriesView } from './series.view';

/** 新增刊物 */
export async function createSeries(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { pattern = defaultPattern, ...entered } = call.body;
  const series: Series = {
    ...entered,
    pattern,
    id: call.newId(),
    committee: call.committee.id,
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'series', series, seriesView(series));
}
