import type { WorkValue } from '@lianluo/domain/import/work-rows';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { TableSheet } from '@lianluo/domain/work/sheet';
import type { ToldRow } from '@lianluo/domain/import/row-key';
import { dayTold } from '@lianluo/domain/import/work-rows';
import type { Scope } from '../../../floor/context';
import { saving } from '../../../engine/work/ledger.store';
import { momentOf } from '../../../engine/work/moment';
import { freshItem } from '../../../engine/work/new-item';
import { splitTexts } from '../../../engine/work/texts';
import type { Batch } from '../batch.store';
import type { RowWriter } from '../importing-kind';
import { plain } from '../store-batch';
import { rowKeyAddress } from './row-keys';
import { skipping, thereAlready } from './row-writes';

interface Into {
  kind: Kind;
  sheet: TableSheet;
  /** Whether somebody has recorded by hand, since the preview, what a row tells of. */
  isThere: (told: ToldRow) => boolean;
}

/** New items of a kind, hidden until the batch is released. What is there already stays as it is. */
export const itemWriter =
  (scope: Scope, batch: Batch, { kind, sheet, isThere }: Into): RowWriter =>
  (rows) =>
    rows.map((row) => {
      const { number, key } = row;
      // The preview of a kind's ledger holds rows of the kind alone.
      const value = row.value as WorkValue;
      if (isThere({ ...value, day: dayTold(sheet, value.own) })) return skipping(row, thereAlready);
      const item = itemFrom(scope, batch, kind, sheet, value);
      // A kind of the registry is called by its name there.
      const of = kind.name as KindName;
      const { table, key: address } = rowKeyAddress(batch.committee, of, key);
      return {
        number,
        item: { of, id: item.id, row: number, version: 1, key, texts: Object.keys(splitTexts(kind, item).texts) },
        marked: (sheet.marks?.(item) ?? []).map(
          // What a sheet marks is of a kind of the registry.
          (each) => ({ of: each.kind as KindName, id: each.id, row: number, version: 0, marked: each.fields }),
        ),
        writes: [
          { table, put: { ...address, version: 1, id: item.id }, if: 'absent' },
          ...plain(saving(scope, undefined, item, 'import', { note: value.note, batch: batch.id })),
        ],
      };
    });

function itemFrom(
  scope: Scope,
  batch: Batch,
  kind: Kind,
  sheet: TableSheet,
  { title, unit, topics, own }: WorkValue,
): WorkItem {
  const told: WorkItem = {
    ...freshItem(scope, kind),
    title,
    ...(unit !== undefined && { unit }),
    ...(topics && { topics }),
    ...own,
    reportedOn: dayTold(sheet, own),
    batch: batch.id,
  };
  return settle(kind, undefined, sheet.lands(told), momentOf(scope));
}
