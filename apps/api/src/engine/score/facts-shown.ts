import type { SubjectKind } from '@lianluo/contract/scores';
import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import { opensAll } from '@lianluo/domain/work/closed';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { closedTo } from '../work/hidden-items';
import type { Scored } from './subjects';

/** Whether a fact behind a number may be shown: its item has to exist for the caller. The number is the same for everybody. */
export type IsShown = (fact: RuleFact) => boolean;

const nothing: IsShown = () => false;
const always = { from: undefined, to: undefined };

/**
 * A city is told how a county's units stand, and not by what. An operator sees what their own unit did; what its people did may
 * be another unit's. Where items of a kind are closed to the caller, none of them is told, nor a fact that does not tell its item.
 */
export async function factsShown(scope: Scope, { kind }: Pick<Scored, 'kind'>): Promise<IsShown> {
  return (await factsShownOf(scope, [kind]))(kind);
}

/** The same for subjects of several kinds: what is closed is read once for all of them. */
export async function factsShownOf(
  scope: Scope,
  kinds: Iterable<SubjectKind>,
): Promise<(kind: SubjectKind) => IsShown> {
  const { actor } = scope;
  const isTold = (kind: SubjectKind) => actor.reach !== 'below' && (actor.unit === undefined || kind === 'unit');
  const isOpen = [...kinds].some(isTold) ? await openTo(scope) : nothing;
  return (kind) => (isTold(kind) ? isOpen : nothing);
}

/** Whether the item of a fact is there for the caller. */
async function openTo(scope: Scope): Promise<IsShown> {
  if (!scope.committee.holdsClosed || opensAll(scope.actor)) return () => true;
  const hidden = new Map<string, ReadonlySet<string>>();
  for (const each of kindNames) {
    const ids = new Set<string>();
    for await (const { id } of closedTo(scope, each, always)) ids.add(id);
    if (ids.size > 0) hidden.set(each, ids);
  }
  return ({ key, item }) => {
    const ids = hidden.get(entryOfKey(key)?.source ?? '');
    return ids === undefined || (item !== undefined && !ids.has(item));
  };
}
