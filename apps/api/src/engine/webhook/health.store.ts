import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { maybe, text } from '../../floor/storage/shape';
import type { Address, Row, Storage, Write } from '../../floor/storage/table';

/** How a receiver has answered lately. It moves with every delivery, so it stands apart from what people change. */
export interface Health {
  /** Since when nothing was taken; nothing while it is well. */
  failingSince?: string | undefined;
  lastDeliveredAt?: string | undefined;
}

const partition = (committee: string): string => `${committee}#webhook-health`;
const addressOf = (committee: string, id: string): Address => ({
  table: 'ephemeral',
  key: { pk: partition(committee), sk: id },
});

export const healthCodec = rowCodec<Health>('ephemeral', { failingSince: maybe(text), lastDeliveredAt: maybe(text) });

const read = (row: Row | undefined): Health => {
  if (!row) return {};
  const { failingSince, lastDeliveredAt } = healthCodec(row);
  return { failingSince, lastDeliveredAt };
};

export async function healthOf(storage: Pick<Storage, 'get'>, committee: string, id: string): Promise<Health> {
  const [row] = await storage.get([addressOf(committee, id)], { consistent: true });
  return read(row);
}

/** That of every webhook of a committee, by its id. */
export async function healthsOf(storage: Pick<Storage, 'list'>, committee: string): Promise<Map<string, Health>> {
  const rows = await allRows(storage, { table: 'ephemeral', pk: partition(committee), limit: 100 });
  return new Map(rows.map((row) => [row.sk, read(row)]));
}

export const healthWrite = (committee: string, id: string, { failingSince, lastDeliveredAt }: Health): Write => ({
  table: 'ephemeral',
  put: {
    ...addressOf(committee, id).key,
    version: 1,
    ...(failingSince !== undefined && { failingSince }),
    ...(lastDeliveredAt !== undefined && { lastDeliveredAt }),
  },
});

export const healthRemoved = (committee: string, id: string): Write => ({
  table: 'ephemeral',
  remove: addressOf(committee, id).key,
});
