import type { CalledKind, DraftCall } from '@lianluo/domain/call/call';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { readItem } from '../../work/ledger.store';

/** 约稿、征集 that an item answers: one for its kind that was given out, late answers among them. */
export const answeredCall =
  (kind: CalledKind) =>
  async (scope: Scope, id: string): Promise<string> => {
    const found = await readItem(scope.storage, scope.committee.id, 'calls', id);
    // It was read from the calls.
    const call = found?.item as DraftCall | undefined;
    if (!call || call.status === 'draft' || call.for !== kind)
      throw invalidField('/call', 'call.unknown', '没有这件约稿或征集，或者尚未下发。');
    return id;
  };
