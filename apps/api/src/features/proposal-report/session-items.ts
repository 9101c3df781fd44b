import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { countedFirst } from '../../engine/scorecard/counted-until';
import { isVisible } from '../../engine/work/find-item';
import { facetList, withItems } from '../../engine/work/lists';

/** No plenary of a county or a city receives as many; more are refused rather than counted in part. */
const mostOfSession = 5000;
const perRead = 1000;

/**
 * Every proposal of a 届次会议, its 平时 ones included, which may lie in another year than the plenary: no scorecard of a year has
 * them all, so they are counted from their heads. It costs one query for each 1,000 of them and one batch for each 100: some two or
 * three reads for what a county's plenary receives.
 */
export async function sessionItems(scope: Scope, session: string): Promise<Proposal[]> {
  await countedFirst(scope, [scope.committee]);
  const list = facetList(scope, 'proposals', `session=${session}`, { from: undefined, to: undefined });
  const items: Proposal[] = [];
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, perRead);
    const read = await withItems(scope, 'proposals', entries);
    // The list of a kind names items of that kind.
    items.push(...read.flatMap(({ item }) => (isCounted(scope, item) ? [item as Proposal] : [])));
    place = next;
    if (items.length > mostOfSession) throw new Refusal('proposal-report.too-many');
  } while (place !== undefined);
  return items;
}

/** A city counts its county's proposals without reading one; what is closed is counted for nobody it is not open to. */
function isCounted(scope: Scope, item: Parameters<typeof isVisible>[1]): boolean {
  if (scope.actor.reach === 'own') return isVisible(scope, item);
  const pending = item.batch !== undefined && scope.committee.pendingBatches.includes(item.batch);
  return !pending && item.restrictedTo === undefined;
}
