import type { Concern } from '@lianluo/domain/concern/concern';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

export const concernsPartition = (committee: string): string => `${committee}#concerns`;

/** An id says the day, so that they stand in the order of days: `2026-05-20_…`. */
export const concernId = (on: string, unique: string): string => `${on}_${unique}`;

const addressOf = (committee: string, id: string): Address => ({
  table: 'platforms',
  key: { pk: concernsPartition(committee), sk: id },
});

export const concernRow = (committee: string, concern: Concern): Row => ({
  ...addressOf(committee, concern.id).key,
  version: concern.version,
  value: { ...concern },
});

export const concernCodec = rowCodec('platforms', {
  value: fields<Concern>({
    id: text,
    on: text,
    place: text,
    unit: maybe(text),
    roster: maybe(text),
    shift: maybe(text),
    receivedBy: list(fields({ member: text, name: text })),
    topic: text,
    text,
    wantsAnswer: flag,
    visitor: maybe(fields({ name: text, phone: maybe(text) })),
    opinion: maybe(text),
    createdAt: maybe(text),
    updatedAt: maybe(text),
    version: number,
  }),
});

export const readConcernRow = (row: Row): Concern => concernCodec(row).value;

export async function findConcern(scope: Scope, { id }: { id: string }): Promise<Concern> {
  const [row] = await scope.storage.get([addressOf(scope.committee.id, id)], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return readConcernRow(row);
}
