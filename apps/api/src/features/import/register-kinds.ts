import type { HandlingUnitEntry, Informant } from '@lianluo/domain/member/informant';
import type { CheckedRow } from '@lianluo/domain/import/finding';
import type { SheetRow } from '@lianluo/domain/sheet/cells';
import type { Mapping } from '@lianluo/domain/import/mapping';
import {
  checkHandlingUnitRows,
  checkInformantRows,
  checkUnitRows,
  type HandlingUnitValue,
  type InformantValue,
  type UnitValue,
} from '@lianluo/domain/import/register-rows';
import { fold } from '@lianluo/domain/text/fold';
import { maskPhone } from '@lianluo/domain/member/member';
import type { Unit, UnitPerson, UnitType } from '@lianluo/domain/unit/unit';
import type { Named } from '../../engine/register/platform.store';
import type { NamedItem } from './commit/chunk.store';
import type { JudgedWith } from './importing-kind';

/** 组织类型 go by the committee's own words. */
export interface RegisterAgainst extends JudgedWith {
  unitTypes: Readonly<Record<UnitType, string>>;
}

/** What a register needs so that its sheets can be imported. */
export interface RegisterKind<Value extends Named, Sheet> {
  collection: NamedItem['of'];
  check: (rows: readonly SheetRow[], mapping: Mapping, against: RegisterAgainst) => readonly CheckedRow<Sheet>[];
  /** What a value and a row have in common where they are one. */
  keyOf: (value: Pick<Sheet, keyof Sheet>) => string;
  sheetOf: (value: Value) => Sheet;
  made: (sheet: Sheet, made: Pick<Named, 'id' | 'committee' | 'batch' | 'version'>) => Value;
  /** The value with what the sheet says; of what it does not speak stays as it is. */
  after: (before: Value, sheet: Sheet, given: readonly string[]) => Value;
  /** What stands in each field of the sheet, as it may be shown. */
  shown: (
    value: Value,
    unitName: (id: string) => string,
    unitTypes: RegisterAgainst['unitTypes'],
  ) => Readonly<Record<string, string>>;
}

const person = (name: string): UnitPerson => ({ name });

export const unitKind: RegisterKind<Unit, UnitValue> = {
  collection: 'units',
  check: checkUnitRows,
  keyOf: ({ name }) => fold(name),
  sheetOf: ({ name, type }) => ({ name, type, officers: [] }),
  made: ({ name, type, convener, officers, venue }, made) => ({
    ...made,
    name,
    type,
    convener: convener === undefined ? null : person(convener),
    officers: officers.map(person),
    venue: venue ?? null,
    checklist: [],
    stations: null,
  }),
  after: (before, { name, type, convener, officers, venue }, given) => ({
    ...before,
    name,
    type: given.includes('type') ? type : before.type,
    convener: convener === undefined || before.convener?.name === convener ? before.convener : person(convener),
    officers: given.includes('officers')
      ? officers.map((each) => before.officers.find((known) => known.name === each) ?? person(each))
      : before.officers,
    venue: venue ?? before.venue,
  }),
  shown: ({ name, type, convener, officers, venue }, _unitName, unitTypes) => ({
    name,
    type: unitTypes[type],
    convener: convener?.name ?? '',
    officers: officers.map((each) => each.name).join('、'),
    venue: venue ?? '',
  }),
};

export const informantKind: RegisterKind<Informant, InformantValue> = {
  collection: 'informants',
  check: checkInformantRows,
  keyOf: ({ unit, name }) => `${unit}|${fold(name)}`,
  sheetOf: ({ name, unit }) => ({ name, unit }),
  made: (sheet, made) => ({ ...made, ...sheet, active: true }),
  after: (before, sheet) => ({ ...before, ...sheet }),
  shown: ({ name, unit, kind = '', phone }, unitName) => ({
    name,
    unit: unitName(unit),
    kind,
    phone: phone === undefined ? '' : maskPhone(phone),
  }),
};

export const handlingUnitKind: RegisterKind<HandlingUnitEntry, HandlingUnitValue> = {
  collection: 'handling-units',
  check: checkHandlingUnitRows,
  keyOf: ({ name }) => fold(name),
  sheetOf: ({ name }) => ({ name }),
  made: ({ name }, made) => ({ ...made, name, active: true }),
  after: (before, { name }) => ({ ...before, name }),
  shown: ({ name }) => ({ name }),
};
