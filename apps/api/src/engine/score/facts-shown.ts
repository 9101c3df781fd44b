import { closedFacet, opensAll } from '@lianluo/domain/work/closed';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { Scope } from '../../floor/context';
import { isVisible } from '../work/find-item';
import { facetList, headsOf } from '../work/lists';
import type { Scored } from './subjects';

/** Whether a fact behind a number may be shown: its item has to exist for the caller. The number is the same for everybody. */
export type IsShown = (fact: RuleFact) => boolean;

const nothing: IsShown = () => false;

/**
 * A city is told how a county's units stand, and not by what. An operator sees what their own unit did; what its people did may
 * be another unit's. Of opinions that are closed to the caller nothing is told, nor what does not tell of which opinion it is.
 */
export async function factsShown(scope: Scope, { kind }: Scored): Promise<IsShown> {
  const { actor, committee } = scope;
  if (actor.reach === 'below' || (actor.unit !== undefined && kind !== 'unit')) return nothing;
  if (!committee.holdsClosed || opensAll(actor)) return () => true;
  const hidden = await hiddenOpinions(scope);
  if (hidden.size === 0) return () => true;
  return ({ key, item }) => !key.startsWith('opinions.') || (item !== undefined && !hidden.has(item));
}

/** Those that are closed to the caller, out of the few that are closed at all. */
async function hiddenOpinions(scope: Scope): Promise<ReadonlySet<string>> {
  const list = facetList(scope, 'opinions', closedFacet, { from: undefined, to: undefined });
  const hidden = new Set<string>();
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, 500);
    const heads = await headsOf(
      scope,
      'opinions',
      entries.map((entry) => entry.place),
    );
    for (const item of heads.values()) if (!isVisible(scope, item)) hidden.add(item.id);
    place = next;
  } while (place !== undefined);
  return hidden;
}
