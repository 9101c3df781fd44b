import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../../../floor/context';
import type { Row } from '../../../floor/storage/table';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { saving, textAddress } from '../../../engine/work/ledger.store';
import type { LedgerItem } from '../commit/chunk.store';
import { takingBack, type TakenBack } from './taken-back';

/** An opinion that was there loses what the batch had added to it. */
export function restoreOpinion(
  scope: Scope,
  item: LedgerItem,
  { authors, adoptions, hadContent }: NonNullable<LedgerItem['before']>,
  row: Row,
): TakenBack {
  // Only opinions are added to.
  const current = readHead(row) as Opinion;
  const next: Opinion = { ...current, authors, adoptions, updatedAt: scope.instant, version: current.version + 1 };
  const addedText = !hadContent && textVersionOf(row) > 0;
  const [head, ...others] = saving(scope, current, next, 'import', {
    textVersion: addedText ? 0 : textVersionOf(row),
    note: '撤销导入批次',
  });
  const text = textAddress(current.committee, 'opinions', current.id, 'content').key;
  return takingBack(item, [
    ...(head ? [head] : []),
    ...others,
    ...(addedText ? [{ table: 'ledger', remove: text } as const] : []),
  ]);
}
