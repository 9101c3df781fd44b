import { isScope } from '@lianluo/domain/integration/scopes';
import { Refusal } from '@lianluo/domain/refusal';
import { opensAll } from '@lianluo/domain/work/closed';
import type { Scope } from '../../floor/context';
import type { Batch } from './batch.store';

/**
 * Whether what stands in the file of a batch is told to this caller. Its rows became items, and once a committee keeps some of
 * those to a few people, their words are told by the items alone; whoever sent the file has it anyway.
 */
export const tellsRows = (scope: Scope, batch: Batch): boolean => {
  const { committee, actor } = scope;
  const { kind, by, committedAt } = batch;
  if (by.id === actor.id) return true;
  if (!showsPeople(scope, kind)) return false;
  return kind !== 'opinions' || committedAt === undefined || committee.holdsClosed !== true || opensAll(actor);
};

/** A sheet of people shows their telephones as they were typed: to a key whose confirmed scope shows them, and the journal says so. */
function showsPeople({ key }: Scope, kind: Batch['kind']): boolean {
  const scope = `${kind}:personal` as const;
  if (!key || !isScope(scope)) return true;
  if (!key.scopes.includes(scope)) return false;
  key.shown.add(scope);
  return true;
}

export function requireTold(scope: Scope, batch: Batch): void {
  if (!tellsRows(scope, batch)) throw new Refusal('permission.missing');
}
