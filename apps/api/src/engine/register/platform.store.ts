import type { Committee } from '@lianluo/domain/committee/committee';
import type { Stamped } from '@lianluo/domain/platform/stamped';
import type { Registers } from '@lianluo/domain/platform/uniqueness';
import { Refusal } from '@lianluo/domain/refusal';
import { isCalled } from '@lianluo/domain/text/find-name';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';
import { calledOf, nameWords, type NameWords } from './names';

/** A committee's roster and registers, each in its own partition and in name order. */
export type Collection = keyof Registers;

export interface Named extends Stamped {
  id: string;
  committee: string;
  name: string;
  /** 简称 beside those that everybody uses. */
  shortNames?: readonly string[] | undefined;
  version: number;
  batch?: string | undefined;
}

/** A value as it was read, with what finds it and the row it came from. */
export interface StoredNamed<Value extends Named> {
  value: Value;
  words: NameWords;
  row: Row;
}

/** A new value that an import has staged: it counts once its batch is no longer pending. */
interface Staged {
  batch: string;
  value: Named;
}

export const platformAddress = (committee: string, collection: Collection, id: string): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#${collection}`, sk: id },
});

export async function platformRow(collection: Collection, value: Named): Promise<Row> {
  const { pk, sk } = platformAddress(value.committee, collection, value.id).key;
  const words = await nameWords(value, isOf(collection));
  return { pk, sk, version: value.version, listPk: pk, listSk: placeOf(words, value), value: { ...value }, words };
}

const isOf = (collection: Collection) => (collection === 'members' || collection === 'informants' ? 'person' : 'thing');

/** The values that a folded query finds, by any way they are called. */
export async function findByName<Value extends Named>(
  collection: Collection,
  values: readonly StoredNamed<Value>[],
  query: string,
): Promise<StoredNamed<Value>[]> {
  const found = await Promise.all(
    values.map(async ({ value, words }) => isCalled(query, await calledOf(value, words, isOf(collection)))),
  );
  return values.filter((_, index) => found[index]);
}

/** Where a name stands in its list. */
const placeOf = (words: NameWords, { name, id }: Pick<Named, 'name' | 'id'>): string => `${words.full} ${name}#${id}`;

/** Of all registers alike; what is a register's own is what its endpoints let in. */
const namedShape = fields<Named>({
  id: text,
  committee: text,
  name: text,
  shortNames: maybe(list(text)),
  version: number,
  batch: maybe(text),
  createdAt: maybe(text),
  updatedAt: maybe(text),
});

export const namedCodec = rowCodec('platforms', {
  value: namedShape,
  words: fields<NameWords>({
    full: text,
    initials: text,
    called: maybe(list(fields({ name: text, spelled: text }))),
  }),
  /** The batch that it came with, until somebody changes it. */
  born: maybe(text),
  staged: maybe(fields<Staged>({ batch: text, value: namedShape })),
});

/** The value that counts now, or nothing while the batch it came with is not whole. */
export function readPlatformRow<Value extends Named>(
  row: Row,
  { pendingBatches }: Committee,
): StoredNamed<Value> | undefined {
  const { value: stored, staged, born, words, version } = namedCodec(row);
  if (stored.batch !== undefined && born === stored.batch && pendingBatches.includes(stored.batch)) return undefined;
  // A collection holds its own kind of value, and the caller names the collection.
  const value = (staged && !pendingBatches.includes(staged.batch) ? staged.value : stored) as Value;
  return { value: { ...value, version }, words, row };
}

/** A finder for the paths of one collection: what is missing, foreign or not yet whole is not found. */
export const finderOf =
  <Value extends Named>(collection: Collection) =>
  async (scope: Scope, { id }: { id: string }): Promise<Value & { row: Row }> => {
    const { table, key } = platformAddress(scope.committee.id, collection, id);
    const [row] = await scope.storage.get([{ table, key }], { consistent: true });
    const found = row && readPlatformRow<Value>(row, scope.committee);
    if (!found) throw new Refusal('not-found');
    return { ...found.value, row: found.row };
  };

/** Refuses to change a row that a running import is about to change. */
export function refuseStaged(scope: Scope, row: Row): void {
  const { staged } = namedCodec(row);
  if (staged && scope.committee.pendingBatches.includes(staged.batch)) throw new Refusal('import.row-pending');
}

/** Whole collections are bounded (a committee has dozens of units, hundreds of members); read for dictionaries and pickers. */
export async function readAll<Value extends Named>(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  collection: Collection,
): Promise<StoredNamed<Value>[]> {
  const question = { table: 'platforms', index: 'byName', pk: `${committee.id}#${collection}`, limit: 1000 } as const;
  return (await allRows(storage, question)).flatMap((row) => readPlatformRow<Value>(row, committee) ?? []);
}
