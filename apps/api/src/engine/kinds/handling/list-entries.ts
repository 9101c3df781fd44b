import type { WorkItem } from '@lianluo/domain/work/item';
import { uniqueness } from '@lianluo/domain/platform/uniqueness';
import type { Scope } from '../../../floor/context';
import { nameOfKey, readGuards } from '../../register/guard.store';
import type { Prepared } from '../../work/kind-work';

/** 转办、交办: each unit with its entry in the committee's list, where it is one. */
export async function transferred(
  call: Scope,
  _item: WorkItem,
  body: { handlingUnits: readonly { name: string }[] },
): Promise<Prepared> {
  const entryOf = await entriesNamed(
    call,
    body.handlingUnits.map(({ name }) => name),
  );
  const handlingUnits = body.handlingUnits.map((unit) => ({ ...unit, entry: entryOf(unit.name) }));
  return { input: { ...body, handlingUnits }, also: () => [] };
}

/** 改派: the same of the unit that takes over. */
export async function reassigned(call: Scope, _item: WorkItem, body: { to?: string | undefined }): Promise<Prepared> {
  const entry = body.to === undefined ? undefined : (await entriesNamed(call, [body.to]))(body.to);
  return { input: { ...body, entry }, also: () => [] };
}

/** A name is borne by one entry, and its guard says by which: nothing is searched. */
export async function entriesNamed({ storage, committee }: Scope, names: readonly string[]) {
  const collection = 'handling-units';
  const keyOf = (name: string) => uniqueness[collection].keysOf({ name } as never);
  const keys = names.flatMap(keyOf).map((key) => ({ collection, key }) as const);
  const guards = await readGuards(storage, committee.id, keys);
  return (name: string): string | undefined =>
    keyOf(name)
      .map((key) => guards.get(nameOfKey(collection, key))?.holders[0]?.id)
      .find((id) => id !== undefined);
}
