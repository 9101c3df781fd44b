import type { WorkItem } from '@lianluo/domain/work/item';
import { canonical } from '../../../floor/canonical';
import type { Scope } from '../../../floor/context';
import type { Row, Write } from '../../../floor/storage/table';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { saving } from '../../../engine/work/ledger.store';
import { plain } from '../store-batch';

type Fields = Readonly<Record<string, unknown>>;

/** What an item of the batch makes another one bear. One that bears something of it already, of another hand, stays as it is. */
export function marking(scope: Scope, fields: Fields, row: Row | undefined): Write[] {
  const item = row && headOf(row);
  if (!row || !item || Object.keys(fields).some((name) => item[name] !== undefined)) return [];
  return saved(scope, row, { ...item, ...fields }, '随旧期导入');
}

/** The same taken back, where it is still there. */
export function unmarking(scope: Scope, fields: Fields, row: Row): Write[] {
  const item = headOf(row);
  const isThere = Object.entries(fields).every(([name, value]) => canonical(item[name]) === canonical(value));
  if (!isThere) return [];
  const bare = Object.fromEntries(Object.entries(item).filter(([name]) => !(name in fields)));
  // Without what was marked it is the item that it was.
  return saved(scope, row, bare as unknown as WorkItem, '撤销导入批次');
}

// An item holds the fields that its kind's table names.
const headOf = (row: Row) => readHead(row) as WorkItem & Record<string, unknown>;

const saved = (scope: Scope, row: Row, next: WorkItem, note: string): Write[] =>
  plain(
    saving(scope, readHead(row), { ...next, updatedAt: scope.instant, version: row.version + 1 }, 'import', {
      textVersion: textVersionOf(row),
      note,
    }),
  );
