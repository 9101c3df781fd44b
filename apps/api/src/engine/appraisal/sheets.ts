import type { Sheet } from '@lianluo/domain/scheme/assessment-sheet';
import { fillSheet, type Filled } from '@lianluo/domain/scheme/sheet/fill';
import { resultOf, type SheetResult } from '@lianluo/domain/scheme/sheet/result';
import { isSheetFor } from '@lianluo/domain/scheme/sheet/scores';
import type { Row } from '../../floor/storage/table';
import type { Asking, Counting } from '../score/asking';
import type { Scored } from '../score/subjects';
import {
  filledAddress,
  filledRow,
  readFilled,
  readSheetRow,
  sheetAddress,
  type SheetPlace,
  type StoredSheet,
} from './sheet.store';
import { sourcesOf } from './sheet-sources';

/** 考核表 of one unit in a year, with what facts fill in of it, what was said and what it comes to. */
export interface UnitSheet {
  scored: Scored;
  sheet: Sheet;
  place: SheetPlace;
  stored: StoredSheet;
  filled: Filled;
  result: SheetResult;
}

/** The first that is meant for units of the type. */
export const sheetOfType = ({ scheme }: Asking, type: string): Sheet | undefined =>
  scheme.sheets.find((sheet) => isSheetFor(sheet, type));

const sheetOf = (asking: Asking, { kind, asked }: Scored): Sheet | undefined =>
  kind === 'unit' && asked.kind === 'unit' && asked.unitType !== undefined
    ? sheetOfType(asking, asked.unitType)
    : undefined;

/** The sheets of these units, in their order; whoever has none is left out. Rows and cards are read for all of them at once. */
export async function sheetsOf(scope: Counting, asking: Asking, units: readonly Scored[]): Promise<UnitSheet[]> {
  const { storage, committee } = scope;
  const meant = units.flatMap((scored) => {
    const sheet = sheetOf(asking, scored);
    return sheet ? [{ scored, sheet, place: { year: asking.year, unit: scored.id, sheet: sheet.id } }] : [];
  });
  const rowsAt = (address: typeof sheetAddress): Promise<(Row | undefined)[]> =>
    meant.length === 0
      ? Promise.resolve([])
      : storage.get(
          meant.map(({ place }) => address(committee.id, place)),
          { consistent: true },
        );
  const [rows, frozen] = await Promise.all([rowsAt(sheetAddress), rowsAt(filledAddress)]);
  const moving = meant.filter((_each, index) => !frozen[index]);
  const sources = await sourcesOf(
    scope,
    asking,
    moving.map(({ sheet }) => sheet),
    moving.map(({ scored }) => scored),
  );
  return meant.map((each, index) => {
    const stored = readSheetRow(rows[index]);
    const row = frozen[index];
    const filled = row ? readFilled(row) : fillSheet(each.sheet, sources.get(each.scored.id) ?? nothingKnown);
    return { ...each, stored, filled, result: resultOf(each.sheet, filled, stored.scores) };
  });
}

const nothingKnown = { quotas: {}, nodes: {} };

/** What a sheet came to when its year was locked, and the write by which what facts filled in stays as it was. */
export function frozenSheet(committee: string, { sheet, place, filled, result }: UnitSheet) {
  const { total, band } = result;
  return {
    outcome: { id: sheet.id, total, ...(band && { grade: { id: band.id, name: band.name } }) },
    write: { table: filledAddress(committee, place).table, put: filledRow(committee, place, filled) },
  };
}
