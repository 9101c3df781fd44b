import type { Asked, Round, RoundAnswer } from '@lianluo/domain/consultation/round';
import { rowCodec } from '../../../floor/storage/row-codec';
import { fields, flag, list, maybe, text } from '../../../floor/storage/shape';
import { allRows } from '../../../floor/storage/pages';
import type { Address, Row, Storage } from '../../../floor/storage/table';

/** Rounds and what was answered in them: a round under its id, each answer behind it under its participant's. */
const partition = (committee: string): string => `${committee}#rounds`;

export const roundAddress = (committee: string, id: string): Address => ({
  table: 'platforms',
  key: { pk: partition(committee), sk: id },
});
export const answerAddress = (committee: string, round: string, participant: string): Address => ({
  table: 'platforms',
  key: { pk: partition(committee), sk: `${round}#${participant}` },
});

export const roundCodec = rowCodec('platforms', {
  value: fields<Omit<Round, 'version'>>({
    id: text,
    committee: text,
    consultation: text,
    title: text,
    question: text,
    opensOn: text,
    closesOn: text,
    ended: maybe(flag),
    participants: list(fields<Asked>({ id: text, name: text, member: maybe(text), link: text })),
    createdAt: text,
    updatedAt: maybe(text),
  }),
});
export const answerCodec = rowCodec('platforms', {
  value: fields<Omit<RoundAnswer, 'version'>>({ participant: text, text, at: text }),
});

export const roundRow = ({ version, ...round }: Round): Row => ({
  ...roundAddress(round.committee, round.id).key,
  version,
  value: { ...round },
});
export const answerRow = (committee: string, round: string, { version, ...answer }: RoundAnswer): Row => ({
  ...answerAddress(committee, round, answer.participant).key,
  version,
  value: { ...answer },
});

export const readRound = (row: Row): Round => ({ ...roundCodec(row).value, version: row.version });
export const readAnswer = (row: Row): RoundAnswer => ({ ...answerCodec(row).value, version: row.version });

export interface StoredRound {
  round: Round;
  answers: readonly RoundAnswer[];
}

/** A round with all that was answered in it, or nothing: two hundred kilobytes at most. */
export async function roundWithAnswers(
  storage: Storage,
  committee: string,
  id: string,
): Promise<StoredRound | undefined> {
  const span = { from: id, to: `${id}#\u{10FFFF}`, limit: 100, consistent: true };
  const rows = await allRows(storage, { table: 'platforms', pk: partition(committee), ...span });
  const head = rows.find((row) => row.sk === id);
  return head && { round: readRound(head), answers: rows.filter((row) => row !== head).map(readAnswer) };
}
