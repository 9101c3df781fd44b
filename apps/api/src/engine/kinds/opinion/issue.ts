import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { nextNumber } from '../../work/next-number';

/** 印发 gives the item its number. */
export async function issue(call: Scope, item: WorkItem, body: object): Promise<Prepared> {
  const { number, write } = await nextNumber(call, item);
  return { input: { ...body, number }, also: () => [write] };
}
