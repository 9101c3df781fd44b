import { Refusal } from '@lianluo/domain/refusal';
import { opensAll } from '@lianluo/domain/work/closed';
import type { Scope } from '../../floor/context';
import type { Batch } from './batch.store';

/**
 * Whether what stands in the file of a batch is told to this caller. Its rows became items, and once a committee keeps some of
 * those to a few people, their words are told by the items alone; whoever sent the file has it anyway.
 */
export const tellsRows = ({ committee, actor }: Scope, { kind, by, committedAt }: Batch): boolean =>
  kind !== 'opinions' ||
  committedAt === undefined ||
  committee.holdsClosed !== true ||
  by.id === actor.id ||
  opensAll(actor);

export function requireTold(scope: Scope, batch: Batch): void {
  if (!tellsRows(scope, batch)) throw new Refusal('permission.missing');
}
