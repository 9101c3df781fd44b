import type { ItemFile } from '@lianluo/domain/file/file';
import { fileKinds } from '@lianluo/domain/file/file-kinds';
import { fileTypeNames } from '@lianluo/domain/file/file-types';
import type { FilePlace } from '../../floor/files/files';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, oneOf, text, type Shape } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';

/**
 * | question                  | answered by                                   |
 * | one file                  | pk = committee#files, sk = its id             |
 * | the files of an item      | the ids that begin with the item's            |
 *
 * Only what was judged and taken stands here; what is on its way is its sender's and passes.
 */
export const filesPartition = (committee: string): string => `${committee}#files`;

export const fileAddress = ({ committee, id }: FilePlace): Address => ({
  table: 'ledger',
  key: { pk: filesPartition(committee), sk: id },
});

type Stored = Omit<ItemFile, 'id' | 'committee'>;

/** On what it hangs begins with a word of ours; which record that is was judged when it was written. */
const on = text as Shape<ItemFile['on']>;
export const paperShape = maybe(
  fields<NonNullable<ItemFile['paper']>>({ number: maybe(text), date: maybe(text), from: maybe(text) }),
);

export const fileCodec = rowCodec<Omit<Stored, 'version'>>('ledger', {
  kind: oneOf(fileKinds),
  item: text,
  on,
  name: text,
  type: oneOf(fileTypeNames),
  bytes: number,
  sha256: text,
  paper: paperShape,
  by: fields({ id: text, name: text }),
  at: text,
  updatedAt: maybe(text),
});

export function fileRow({ id, committee, paper, ...stored }: ItemFile): Row {
  return { ...fileAddress({ committee, id }).key, ...stored, ...(paper && { paper: { ...paper } }) };
}

export function readFileRow(row: Row): ItemFile {
  const { pk, sk, paper, updatedAt, ...told } = fileCodec(row);
  const [committee = ''] = pk.split('#');
  return { ...told, id: sk, committee, ...(paper && { paper }), ...(updatedAt !== undefined && { updatedAt }) };
}

/** The files of an item, oldest first, whoever may see them. */
export async function filesOf(storage: Storage, committee: string, item: string): Promise<ItemFile[]> {
  const span = { from: `${item}-`, to: `${item}-\u{10FFFF}`, limit: 100, consistent: true };
  const rows = await allRows(storage, { table: 'ledger', pk: filesPartition(committee), ...span });
  return rows.map(readFileRow);
}
