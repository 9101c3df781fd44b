import type { UniqueKey } from '@lianluo/domain/platform/uniqueness';
import { createHash, randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, text } from '../../floor/storage/shape';
import type { Address, Row, Storage, Write } from '../../floor/storage/table';
import type { Collection } from './platform.store';
import { getAll } from '../../floor/storage/get-all';

/** Who has a key of a register. */
export interface Holder {
  id: string;
  alone: boolean;
}

/** The row that stands for one key, as it was read. */
export interface Guard {
  address: Address;
  row: Row | undefined;
  holders: readonly Holder[];
}

export const nameOfKey = (collection: Collection, { of, value }: UniqueKey): string => `${collection}#${of}#${value}`;

/** Hashed, so that no telephone stands in a key and a long title fits into one. */
const guardAddress = (committee: string, collection: Collection, { of, value }: UniqueKey): Address => ({
  table: 'platforms',
  key: {
    pk: `${committee}#guards`,
    sk: `${collection}#${of}#${createHash('sha256').update(value).digest('base64url')}`,
  },
});

export interface GuardedKey {
  collection: Collection;
  key: UniqueKey;
}

/** The guards of some keys, by `nameOfKey`. */
export async function readGuards(
  storage: Storage,
  committee: string,
  keys: readonly GuardedKey[],
): Promise<Map<string, Guard>> {
  const wanted = new Map(keys.map((each) => [nameOfKey(each.collection, each.key), each]));
  const addresses = [...wanted].map(
    ([name, { collection, key }]) => [name, guardAddress(committee, collection, key)] as const,
  );
  const rows = await getAll(
    storage,
    addresses.map(([, address]) => address),
    { consistent: true },
  );
  return new Map(
    addresses.map(([name, address], index) => [name, { address, row: rows[index], holders: holdersIn(rows[index]) }]),
  );
}

export const guardCodec = rowCodec('platforms', { holders: list(fields<Holder>({ id: text, alone: flag })) });

const holdersIn = (row: Row | undefined): readonly Holder[] => (row ? guardCodec(row).holders : []);

/** A new guard begins at a version of chance, so that one which went and came is not taken for the one that was read. */
const firstVersion = (): number => randomInt(2 ** 47);

/** What makes a guard's row tell its holders; nothing where it does already. */
export function guardWrites({ address: { table, key }, row, holders }: Guard): Write[] {
  if (isDeepStrictEqual(holders, holdersIn(row))) return [];
  if (!row) return [{ table, put: { ...key, version: firstVersion(), holders }, if: 'absent' }];
  const condition = { version: row.version };
  if (holders.length === 0) return [{ table, remove: key, if: condition }];
  return [{ table, put: { ...key, version: row.version + 1, holders }, if: condition }];
}
