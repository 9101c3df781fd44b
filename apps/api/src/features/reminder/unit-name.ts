import type { Unit } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { platformAddress, readPlatformRow } from '../../engine/register/platform.store';
import type { Scope } from '../../floor/context';

/** The name of an item's unit. */
export async function unitNameOf({ storage, committee }: Scope, { unit }: WorkItem): Promise<string | undefined> {
  if (unit === undefined) return undefined;
  const [row] = await storage.get([platformAddress(committee.id, 'units', unit)]);
  return row && readPlatformRow<Unit>(row, committee)?.value.name;
}
