import { Refusal } from '@lianluo/domain/refusal';
import type { Filled } from '@lianluo/domain/scheme/sheet/fill';
import type { SheetScores } from '@lianluo/domain/scheme/sheet/scores';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { map, object, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';

/** 考核表 of a unit in a year as far as it was filled in. One that the scheme has put another in place of keeps what was said of it. */
export interface StoredSheet {
  /** By the id of the line. */
  scores: SheetScores;
  /** Who said it, by their ids, as they were called then. */
  people: Readonly<Record<string, string>>;
  version: number;
}

/** Which sheet of which unit in which year. */
export interface SheetPlace {
  year: number;
  unit: string;
  sheet: string;
}

const { table } = appraisalAddress('', '');

export const sheetAddress = (committee: string, { year, unit, sheet }: SheetPlace): Address =>
  appraisalAddress(committee, `${year}#sheet#${unit}#${sheet}`);

export const filledAddress = (committee: string, { year, unit, sheet }: SheetPlace): Address =>
  appraisalAddress(committee, `${year}#filled#${unit}#${sheet}`);

export const sheetCodec = rowCodec(table, { scores: text, people: map(text) });
export const filledCodec = rowCodec(table, { filled: text });

/** A row is read whole with every page of sheets. */
const mostPackedBytes = 200_000;

export function sheetRow(committee: string, place: SheetPlace, { scores, people, version }: StoredSheet): Row {
  const kept = packed(scores);
  if (kept.length > mostPackedBytes) throw new Refusal('assessment.too-long');
  return { ...sheetAddress(committee, place).key, version, scores: kept, people: { ...people } };
}

export function readSheetRow(row: Row | undefined): StoredSheet {
  if (!row) return { scores: {}, people: {}, version: 0 };
  const { people, version } = sheetCodec(row);
  return { scores: readScores(row), people, version };
}

export const readScores = (row: Row): SheetScores =>
  textIn({ table, row, attribute: 'scores' }, object<SheetScores>(), unpacked);

/** What facts filled in when the year was locked: from then on its sheets no longer move. */
export const filledRow = (committee: string, place: SheetPlace, filled: Filled): Row => ({
  ...filledAddress(committee, place).key,
  version: 1,
  filled: packed(filled),
});

export const readFilled = (row: Row): Filled => textIn({ table, row, attribute: 'filled' }, object<Filled>(), unpacked);
