import type { changeSeries as endpoint } from '@lianluo/contract/series';
import type { Series } from '@lianluo/domain/issue/series';
import { addNamed, changeNamed } from '../../engine/register/saving';
import type { AnswerFor, Call } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { seriesView } from './series.view';

/** 修改或停用刊物; the first change of the one that every committee has makes it the committee's own. */
export async function changeSeries(
  call: Call<typeof endpoint>,
  { row, ...before }: Series & { row: Row | undefined },
): Promise<AnswerFor<typeof endpoint>> {
  const sent = Object.entries(call.body).map(([name, value]) => [name, value ?? undefined]);
  const series: Series = {
    ...before,
    ...Object.fromEntries(sent),
    updatedAt: call.instant,
    version: before.version + 1,
  };
  return row
    ? changeNamed(call, 'series', row, before, series, seriesView(series))
    : addNamed(call, 'series', series, seriesView(series));
}
