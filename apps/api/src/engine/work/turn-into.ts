import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { ItemLink } from '@lianluo/domain/work/link';
import type { Scope } from '../../floor/context';
import type { Prepared } from './kind-work';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { newItem, type Draft } from './new-item';

/**
 * 转为: the other item is entered as a draft in the transaction of the step, and each of the two names the other. `draftOf` tells
 * what stands in its form beside title, unit and topics.
 */
export const turnInto =
  <Item extends WorkItem>(target: KindName, draftOf: (item: Item) => Draft) =>
  async (call: Scope, item: WorkItem): Promise<Prepared> => {
    const { title, unit, topics } = item;
    const from: ItemLink = { kind: item.kind, item: item.id };
    // A step of a kind is taken on an item of it.
    const draft = await newItem(call, target, { title, unit, topics, ...draftOf(item as Item) });
    const made = settle(kinds[target], undefined, { ...draft, from } as WorkItem, momentOf(call));
    return {
      input: { became: { kind: target, item: made.id } satisfies ItemLink },
      also: () => saving(call, undefined, made, 'record', { note: `由${kindOfItem(item).words.one}转来` }),
    };
  };
