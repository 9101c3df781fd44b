import type { Sheet } from '@lianluo/domain/scheme/assessment-sheet';
import { fillSheet, type Filled } from '@lianluo/domain/scheme/sheet/fill';
import { resultOf, type SheetResult } from '@lianluo/domain/scheme/sheet/result';
import { unitDays } from '@lianluo/domain/scheme/quota/on-register';
import { isSheetFor } from '@lianluo/domain/scheme/sheet/scores';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Asking, Counting } from '../score/asking';
import { isThere, type Scored } from '../score/subjects';
import { isClosed } from './appraisal.store';
import { readResults } from './result-rows';
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
import { getAll } from '../../floor/storage/get-all';

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

const placeOf = ({ year }: Asking, { id }: Scored, sheet: Sheet): SheetPlace => ({ year, unit: id, sheet: sheet.id });

/**
 * What facts filled in of a year that is locked, by the unit: a unit keeps the sheet that it had then, of whatever type it is now. An
 * attempt to lock that came to nothing may have left some as well, which nothing of a year that moves is read from.
 */
async function keptOf(
  { storage, committee }: Counting,
  asking: Asking,
  units: readonly Scored[],
): Promise<ReadonlyMap<string, { sheet: Sheet; filled: Filled }>> {
  const each = isClosed(asking.head)
    ? units.flatMap((scored) => asking.scheme.sheets.map((sheet) => ({ scored, sheet })))
    : [];
  if (each.length === 0) return new Map();
  const rows = await getAll(
    storage,
    each.map(({ scored, sheet }) => filledAddress(committee.id, placeOf(asking, scored, sheet))),
    { consistent: true },
  );
  return new Map(
    each.flatMap(({ scored, sheet }, index) => {
      const row = rows[index];
      return row ? [[scored.id, { sheet, filled: readFilled(row) }] as const] : [];
    }),
  );
}

/** Which units have a sheet, or the one that is named: of a year that is locked those that had it then and were still there. */
export async function sheetHolders(
  { storage, committee }: Pick<Counting, 'storage' | 'committee'>,
  asking: Asking,
  sheet?: string,
): Promise<(unit: Unit) => boolean> {
  const isMeant = (found: { id: string } | undefined) =>
    found !== undefined && (sheet === undefined || found.id === sheet);
  if (!isClosed(asking.head))
    return (unit) => isThere(unitDays(unit), asking.span.from) && isMeant(sheetOfType(asking, unit.type));
  const results = await readResults(storage, committee.id, asking.year, 'unit');
  const ids = new Set(results.flatMap(({ id, absent, result }) => (!absent && isMeant(result.sheet) ? [id] : [])));
  return ({ id }) => ids.has(id);
}

/** The sheets of these units, in their order; whoever has none is left out. Rows and cards are read for all of them at once. */
export async function sheetsOf(scope: Counting, asking: Asking, units: readonly Scored[]): Promise<UnitSheet[]> {
  const { storage, committee } = scope;
  const kept = await keptOf(scope, asking, units);
  const meant = units.flatMap((scored) => {
    // Who came, or was given another type, after a year was locked had none in it.
    const sheet = isClosed(asking.head) ? kept.get(scored.id)?.sheet : sheetOf(asking, scored);
    return sheet ? [{ scored, sheet, place: placeOf(asking, scored, sheet) }] : [];
  });
  if (meant.length === 0) return [];
  const rows = await getAll(
    storage,
    meant.map(({ place }) => sheetAddress(committee.id, place)),
    { consistent: true },
  );
  const moving = meant.filter(({ scored }) => !kept.has(scored.id));
  const sources = await sourcesOf(
    scope,
    asking,
    moving.map(({ sheet }) => sheet),
    moving.map(({ scored }) => scored),
  );
  return meant.map((each, index) => {
    const stored = readSheetRow(rows[index]);
    const { id } = each.scored;
    const filled = kept.get(id)?.filled ?? fillSheet(each.sheet, sources.get(id) ?? nothingKnown);
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
