import { isOpenTo } from '@lianluo/domain/work/closed';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../../floor/context';
import { entryOf } from '../../../floor/journal/journal';
import type { Row } from '../../../floor/storage/table';
import { listOfPart } from '../../../engine/work/beside';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { headAddress, readItem, saving, textAddress } from '../../../engine/work/ledger.store';
import { reachOver } from '../../../engine/work/reach';
import type { Batch } from '../batch.store';
import type { LedgerItem } from '../commit/chunk.store';
import { unmarking } from '../commit/marking';
import { rowKeyAddress } from '../commit/row-keys';
import { restoreOpinion } from './restore-opinion';
import { keepingItem, takingBack, type TakenBack } from './taken-back';

/** An item that somebody changed since leaves the batch before the batch is hidden. */
export async function prepareItem(
  scope: Scope,
  batch: Batch,
  item: LedgerItem,
  row: Row | undefined,
): Promise<TakenBack> {
  if (!row) return { item: undefined, writes: [] };
  // Whatever else has become of what was marked, it loses its mark with the batch.
  if (item.marked) return { item, writes: [] };
  const isOurs = item.key !== undefined || item.before !== undefined;
  if (!isOurs) return { item: undefined, writes: [] };
  return row.version === item.version ? { item, writes: [] } : letGo(scope, batch, item, row);
}

/** Takes back an item of a hidden batch, with its texts and its key. */
export async function takeBackItem(
  scope: Scope,
  batch: Batch,
  item: LedgerItem,
  row: Row | undefined,
): Promise<TakenBack> {
  if (!row) return { item, writes: [] };
  if (item.marked) return { item, writes: unmarking(scope, item.marked, row) };
  if (item.key === undefined && item.before === undefined) return { item, writes: [] };
  if (row.version !== item.version) return letGo(scope, batch, item, row);
  return item.before ? restoreOpinion(scope, item, item.before, row) : remove(scope, batch, item, row);
}

async function letGo(scope: Scope, batch: Batch, item: LedgerItem, row: Row): Promise<TakenBack> {
  const current = await withLines(scope, readHead(row));
  // What was closed meanwhile is not named to whoever takes the batch back.
  const title = isOpenTo(current, scope.actor) ? current.title : '';
  if (current.batch !== batch.id) return keepingItem(item, title, []);
  const { batch: _batch, ...rest } = current;
  const next: WorkItem = { ...rest, version: current.version + 1 };
  const note = '导入批次撤销时保留';
  return keepingItem(item, title, saving(scope, current, next, 'import', { textVersion: textVersionOf(row), note }));
}

/** The lists beside a head name its batch too: where it has any, all of it is read. */
async function withLines({ storage }: Scope, head: WorkItem): Promise<WorkItem> {
  const whole = head.besides && (await readItem(storage, head.committee, head.kind, head.id))?.item;
  // What was changed since is refused by the version of the head.
  return whole?.version === head.version ? whole : head;
}

/** An opinion of a batch before others were imported has one text, and does not name it. */
const textsOf = ({ of, texts = ['content'] }: LedgerItem, row: Row) =>
  texts.filter((name) => textVersionOf(row) > 0 || listOfPart(kinds[of], name) !== undefined);

function remove(scope: Scope, { committee, id: batch }: Batch, item: LedgerItem, row: Row): TakenBack {
  const { of: kind, id, key = '' } = item;
  const difference = { set: { status: 'discarded' }, unset: [], texts: {} };
  return takingBack({ ...item, key }, [
    { table: 'ledger', remove: headAddress(committee, kind, id).key, if: { version: row.version } },
    ...textsOf(item, row).map(
      (name) => ({ table: 'ledger', remove: textAddress(committee, kind, id, name).key }) as const,
    ),
    { table: 'ledger', remove: rowKeyAddress(committee, kind, key).key },
    entryOf(scope, { kind, id, version: row.version + 1 }, 'discard', difference, '撤销导入批次', {
      reach: reachOver(readHead(row), undefined),
      batch,
    }),
  ]);
}
