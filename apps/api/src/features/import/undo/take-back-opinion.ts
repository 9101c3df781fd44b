import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../../../floor/context';
import { entryOf } from '../../../floor/journal/journal';
import type { Row } from '../../../floor/storage/table';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { headAddress, saving, textAddress } from '../../../engine/work/ledger.store';
import type { Batch } from '../batch.store';
import type { OpinionItem } from '../commit/chunk.store';
import { opinionKeyAddress } from '../commit/opinion-keys';
import { keepingItem, takingBack, type TakenBack } from './taken-back';

/** An opinion that somebody changed since leaves the batch before the batch is hidden. */
export function prepareOpinion(scope: Scope, batch: Batch, item: OpinionItem, row: Row | undefined): TakenBack {
  if (!row) return { item: undefined, writes: [] };
  const isOurs = item.key !== undefined || item.before !== undefined;
  if (!isOurs) return { item: undefined, writes: [] };
  return row.version === item.version ? { item, writes: [] } : letGo(scope, batch, item, row);
}

/** Takes back an opinion of a hidden batch, with its texts and its key. */
export function takeBackOpinion(scope: Scope, batch: Batch, item: OpinionItem, row: Row | undefined): TakenBack {
  if (!row) return { item, writes: [] };
  if (item.key === undefined && item.before === undefined) return { item, writes: [] };
  if (row.version !== item.version) return letGo(scope, batch, item, row);
  return item.before ? restore(scope, item, item.before, row) : remove(scope, batch, item, row);
}

function letGo(scope: Scope, batch: Batch, item: OpinionItem, row: Row): TakenBack {
  // A row of the ledger's opinions is one.
  const current = readHead(row) as Opinion;
  if (current.batch !== batch.id) return keepingItem(item, current.title, []);
  const { batch: _batch, ...rest } = current;
  const next: Opinion = { ...rest, version: current.version + 1 };
  const note = '导入批次撤销时保留';
  return keepingItem(
    item,
    current.title,
    saving(scope, current, next, 'import', { textVersion: textVersionOf(row), note }),
  );
}

function remove(scope: Scope, { committee }: Batch, { id, key = '', ...item }: OpinionItem, row: Row): TakenBack {
  const texts = textVersionOf(row) > 0 ? [textAddress(committee, 'opinions', id, 'content')] : [];
  const difference = { set: { status: 'discarded' }, unset: [], texts: {} };
  return takingBack({ ...item, id, key }, [
    { table: 'ledger', remove: headAddress(committee, 'opinions', id).key, if: { version: row.version } },
    ...texts.map(({ key: text }) => ({ table: 'ledger', remove: text }) as const),
    { table: 'ledger', remove: opinionKeyAddress(committee, key).key },
    entryOf(scope, { kind: 'opinions', id, version: row.version + 1 }, 'discard', difference, '撤销导入批次'),
  ]);
}

function restore(
  scope: Scope,
  item: OpinionItem,
  { authors, adoptions, hadContent }: NonNullable<OpinionItem['before']>,
  row: Row,
): TakenBack {
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
