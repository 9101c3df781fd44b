import type { listSeries as endpoint } from '@lianluo/contract/series';
import { firstSeries, firstSeriesOf, type Series } from '@lianluo/domain/issue/series';
import { fold } from '@lianluo/domain/text/fold';
import { listNamed } from '../../engine/register/list-named';
import { platformAddress } from '../../engine/register/platform.store';
import type { AnswerFor, Call } from '../../floor/context';
import { seriesView } from './series.view';

/** 刊物, in name order; the one that every committee has from the start comes first as long as nobody has changed it. */
export async function listSeries(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { active, q, cursor, order } = call.query;
  const filter = active === undefined ? undefined : (series: Series) => series.active === active;
  const page = await listNamed(call, 'series', call.query, filter, ({ value }) => seriesView(value));
  const first = firstSeriesOf(call.committee.id);
  const asked = active !== false && fold(first.name).includes(fold(q ?? ''));
  // In the order of ids its word comes behind whatever a clock gave out.
  const isItsPage = order ? page.nextCursor === null : cursor === undefined;
  if (!asked || !isItsPage) return { body: page };

  const [stored] = await call.storage.get([platformAddress(call.committee.id, 'series', firstSeries)]);
  if (stored) return { body: page };
  return {
    body: {
      ...page,
      items: order ? [...page.items, seriesView(first)] : [seriesView(first), ...page.items],
      total: page.total === null ? null : page.total + 1,
    },
  };
}
