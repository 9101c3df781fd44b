import { isUnitPart } from '@lianluo/domain/work/holder';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../floor/context';
import { getAll } from '../../floor/storage/get-all';
import { nowCodec, nowKey } from '../../engine/scorecard/cards.store';

/** What the units are called that hold some items. */
export async function unitNames(
  { storage, committee }: Scope,
  items: readonly (WorkItem | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const units = new Set(
    items.flatMap((item) => (item?.unit && item.waitingFor && isUnitPart(item.waitingFor.holder) ? [item.unit] : [])),
  );
  const rows = await getAll(
    storage,
    [...units].map((unit) => ({ table: 'scorecards', key: nowKey(committee.id, `unit#${unit}`) })),
  );
  return new Map(
    [...units].flatMap((unit, index) => {
      const row = rows[index];
      const name = row && nowCodec(row).unit?.name;
      return name === undefined ? [] : [[unit, name] as const];
    }),
  );
}
