import { Refusal } from '@lianluo/domain/refusal';
import type { Letter, LetterReceipt } from '@lianluo/domain/paper/letter';
import { paperNames } from '@lianluo/domain/paper/paper';
import type { Voided } from '@lianluo/domain/opinion/voided';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

/** The letters of a committee: those of one item stand together, and the index has them by the day they were sent. */
export const lettersPartition = (committee: string): string => `${committee}#letters`;

/** An id says its item. */
export const letterId = (item: string, unique: string): string => `${item}-${unique}`;

const letterAddress = ({ committee, id }: Pick<Letter, 'committee' | 'id'>): Address => ({
  table: 'platforms',
  key: { pk: lettersPartition(committee), sk: id },
});

/** Where it stands among those that were sent: by day, and by what was sent that day. */
export const letterRow = ({ version, ...letter }: Letter): Row => ({
  ...letterAddress(letter).key,
  version,
  listPk: lettersPartition(letter.committee),
  listSk: `${letter.sentOn}#${letter.createdAt}#${letter.id}`,
  value: { ...letter },
});

export const letterCodec = rowCodec('platforms', {
  value: fields<Omit<Letter, 'version'>>({
    id: text,
    committee: text,
    kind: text,
    item: text,
    subject: text,
    paper: oneOf(paperNames),
    record: maybe(text),
    number: text,
    year: number,
    no: number,
    to: text,
    sentOn: text,
    content: object(),
    sentBy: fields({ id: text, name: text }),
    createdAt: text,
    updatedAt: maybe(text),
    receipt: maybe(
      fields<LetterReceipt>({
        returnedOn: text,
        signer: maybe(text),
        text: maybe(text),
        enteredBy: text,
        enteredById: maybe(text),
        enteredAt: text,
      }),
    ),
    voided: maybe(fields<Voided>({ reason: text, by: text, byId: maybe(text), at: text })),
  }),
});

export function readLetterRow(row: Row): Letter {
  const { value, version } = letterCodec(row);
  return { ...value, version };
}

/** Those of one item, in the order in which they were sent. */
export async function lettersOf(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  item: string,
): Promise<Letter[]> {
  const span = { from: letterId(item, ''), to: letterId(item, '\u{10FFFF}'), limit: 100, consistent: true };
  return (await allRows(storage, { table: 'platforms', pk: lettersPartition(committee.id), ...span })).map(
    readLetterRow,
  );
}

export async function readLetter(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  id: string,
): Promise<Letter> {
  const [row] = await storage.get([letterAddress({ committee: committee.id, id })], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return readLetterRow(row);
}
