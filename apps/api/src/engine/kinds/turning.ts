import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { ItemLink } from '@lianluo/domain/work/link';
import type { Scope } from '../../floor/context';
import type { Prepared } from '../work/kind-work';
import { saving } from '../work/ledger.store';
import { momentOf } from '../work/moment';
import { newItem, type Draft } from '../work/new-item';
import { requireWrites } from '../work/require-writes';

/** 转为: the other item is entered as a draft in the transaction of the step, and each of the two names the other. */
const turnInto =
  (target: KindName, draftOf: (item: never) => Draft) =>
  async (call: Scope, item: WorkItem): Promise<Prepared> => {
    await requireWrites(call, target);
    const { title, unit, topics } = item;
    const from: ItemLink = { kind: item.kind, item: item.id };
    // A step of a kind is taken on an item of it.
    const draft = await newItem(call, target, { title, unit, topics, ...draftOf(item as never) });
    const made = settle(kinds[target], undefined, { ...draft, from } as WorkItem, momentOf(call));
    return {
      input: { became: { kind: target, item: made.id } satisfies ItemLink },
      also: () => saving(call, undefined, made, 'record', { note: `由${kindOfItem(item).words.one}转来` }),
    };
  };

/** One step for each target: what of the item stands in the form of what it becomes, beside its title, unit and topics. */
export const turnsOf = <Target extends KindName>(
  targets: Readonly<Record<Target, { action: string }>>,
  draftOf: Readonly<Record<Target, (item: never) => Draft>>,
) =>
  Object.fromEntries(
    // Object.entries types keys as strings; the targets are a closed literal.
    (Object.entries(targets) as [Target, { action: string }][]).map(([target, { action }]) => [
      action,
      turnInto(target, draftOf[target]),
    ]),
  );
