import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { readItem } from '../../work/ledger.store';

/** 约稿 that an opinion answers: one that was given out, late answers among them. */
export async function answeredCall(scope: Scope, id: string): Promise<string> {
  const found = await readItem(scope.storage, scope.committee.id, 'calls', id);
  if (!found || found.item.status === 'draft')
    throw invalidField('/call', 'call.unknown', '没有这件约稿，或者尚未下发。');
  return id;
}
