import { invalidField } from '@lianluo/domain/refusal';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { pageAcross, scopesBelow } from '../../floor/committee/below';
import type { Scope } from '../../floor/context';
import { countedFirst } from '../scorecard/counted-until';
import { mostExpanded } from './expand-items';
import { isVisible } from './find-item';
import { nameOf, placeIn } from './list-items';
import { planOf } from './list-plan';
import { withItems } from './lists';
import { asking, pageOf, pageWithin, viewsOf, type MirrorQuery } from './mirror-page';
import { joined } from './several-lists';
import { totalOf } from './total-of';
import type { MirrorOf } from '@lianluo/contract/mirror';

/** A page of what a city reads of all its counties: newest first among each other, or one county's ids after the other's. */
export async function pageBelow(scope: Scope, kind: KindName, query: MirrorQuery): Promise<MirrorOf<object>> {
  const counties = await scopesBelow(scope, kinds[kind].readPermission);
  const { limit, cursor, page, order, expand = [], below: _below, ...filter } = query;
  if (page !== undefined) throw invalidField('/page', 'below.order', '下级清单只能逐页翻阅。');
  if (filter.sort && !filter.sort.endsWith('reportedOn'))
    throw invalidField('/sort', 'below.order', '下级清单只能按日期或 id 排列。');
  const list = nameOf(kind, { below: true, order, ...filter });
  if (order)
    return pageAcross(scope, counties, list, { limit, cursor }, (county, paging) =>
      pageOf(county, kind, { ...filter, order, expand, ...paging }),
    );
  await countedFirst(
    scope,
    counties.map(({ committee }) => committee),
  );
  const most = expand.length > 0 ? Math.min(limit, mostExpanded) : limit;
  return merged(scope, kind, counties, { list, filter, limit: most, cursor, expand });
}

/** Of a county's list that is filtered further. */
const readAtOnce = 100;

interface Asked {
  list: string;
  filter: Omit<MirrorQuery, 'limit' | 'cursor' | 'order' | 'expand'>;
  limit: number;
  cursor: string | undefined;
  expand: readonly string[];
}

/** The counties' lists stand in the same order, so that one place tells of each how far it was read. */
async function merged(
  scope: Scope,
  kind: KindName,
  counties: readonly Scope[],
  { list, filter, limit, cursor, expand }: Asked,
): Promise<MirrorOf<object>> {
  const after = placeIn(scope, list, cursor);
  const parts = await Promise.all(
    counties.map(async (county) => {
      const plan = await planOf(county, kind, await asking(county, filter));
      const { entries: read, next } = await plan.list.page(after, plan.matches ? readAtOnce : limit);
      const entries = plan.matches ? (await withItems(county, kind, read)).filter(plan.matches) : read;
      return { county, plan, entries: entries.map((entry) => ({ ...entry, county })), next };
    }),
  );
  const { entries, next } = joined(parts, limit, filter.sort === 'reportedOn');
  const views = await Promise.all(
    counties.map(async (county) => {
      const own = await withItems(
        county,
        kind,
        entries.filter((entry) => entry.county === county),
      );
      const seen = own.filter(({ item }) => isVisible(county, item));
      return viewsOf(county, kind, seen, { expand, isWhole: false });
    }),
  );
  const viewAt = new Map(views.flat().map((each) => [each.place, each]));
  const total = cursor === undefined ? await totalBelow(kind, parts) : null;
  return pageWithin(
    scope,
    { list, place: next, total },
    entries.flatMap(({ place }) => viewAt.get(place) ?? []),
  );
}

/** What the counters of the counties tell together; nothing where one does not tell. */
async function totalBelow(
  kind: KindName,
  parts: readonly { county: Scope; plan: Awaited<ReturnType<typeof planOf>> }[],
) {
  if (parts.some(({ plan }) => plan.total.by !== 'list')) return null;
  const totals = await Promise.all(parts.map(({ county, plan }) => totalOf(county, kind, plan, undefined)));
  return totals.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
