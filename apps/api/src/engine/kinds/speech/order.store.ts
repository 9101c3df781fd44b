import type { Speech } from '@lianluo/domain/speech/speech';
import { orderedOf, placeIn, type SpeechOrder } from '@lianluo/domain/speech/speech-order';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import { rowCodec } from '../../../floor/storage/row-codec';
import { fields, list, text } from '../../../floor/storage/shape';
import type { Address, Row } from '../../../floor/storage/table';
import type { Prepared } from '../../work/kind-work';
import { pageOfItems } from '../../work/list-items';

/** 发言顺序 of the last meetings of a committee, all in one row. */
export const speechOrderAddress = (committee: string): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#speech-order`, sk: 'order' },
});

export const speechOrderRow = (committee: string, orders: readonly SpeechOrder[], version: number): Row => ({
  ...speechOrderAddress(committee).key,
  version,
  orders: orders.map(({ session, items }) => ({ session, items: [...items] })),
});

export const speechOrderCodec = rowCodec('platforms', {
  orders: list(fields<SpeechOrder>({ session: text, items: list(text) })),
});

export async function readOrders({
  storage,
  committee,
}: Pick<Scope, 'storage' | 'committee'>): Promise<{ orders: readonly SpeechOrder[]; version: number }> {
  const [row] = await storage.get([speechOrderAddress(committee.id)], { consistent: true });
  return { orders: row ? speechOrderCodec(row).orders : [], version: row?.version ?? 0 };
}

/** 口头发言 of a meeting: one page holds more than are ever held. */
export async function oralOf(scope: Scope, session: string): Promise<readonly Speech[]> {
  const { items } = await pageOfItems(scope, 'speeches', { session, form: 'oral', limit: 100, cursor: undefined });
  // The list of speeches holds speeches.
  return items as unknown as Speech[];
}

/** 登记发言 keeps the number that the speech had in the order of its meeting, where it stood there. */
export async function asOrdered(scope: Scope, item: WorkItem, body: object): Promise<Prepared> {
  const { session, id } = item as Speech;
  if (session === undefined) return { input: body, also: () => [] };
  const [{ orders }, oral] = await Promise.all([readOrders(scope), oralOf(scope, session)]);
  const { ordered } = orderedOf(orders.find((each) => each.session === session)?.items ?? [], oral);
  const order = placeIn(ordered, id);
  return { input: { ...body, ...(order !== undefined && { order }) }, also: () => [] };
}
