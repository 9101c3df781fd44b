import { rowCodec } from '../../floor/storage/row-codec';
import type { CommandWrite } from '../../floor/http/commit';
import { allRows } from '../../floor/storage/pages';
import { number, text } from '../../floor/storage/shape';
import { beginningWith, type Storage } from '../../floor/storage/table';
import { appraisalAddress, appraisalsPartition } from './appraisal.store';

const { table } = appraisalAddress('', '');
const prefix = (year: number): string => `${year}#assessment#`;

/** What was written with one assessment of a year, by its place among all of them: a head with the words of all would fill its row. */
export const assessmentWordsCodec = rowCodec(table, { place: number, words: text });

export const assessmentWordsWrite = (
  committee: string,
  year: number,
  { place, words }: { place: number; words: string },
): CommandWrite => ({
  table,
  put: {
    ...appraisalAddress(committee, `${prefix(year)}${String(place).padStart(3, '0')}`).key,
    version: 1,
    place,
    words,
  },
  if: 'absent',
});

/** By their places. */
export async function readAssessmentWords(
  storage: Storage,
  committee: string,
  year: number,
): Promise<ReadonlyMap<number, string>> {
  const pk = appraisalsPartition(committee);
  const question = { table, pk, ...beginningWith(prefix(year)), limit: 100, consistent: true } as const;
  return new Map(
    (await allRows(storage, question)).map((row) => {
      const { place, words } = assessmentWordsCodec(row);
      return [place, words];
    }),
  );
}
