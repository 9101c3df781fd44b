import type { Mapping } from './mapping';
import type { SheetDictionaries } from './dictionaries';
import type { CheckedRow } from './finding';
import type { SheetRow } from '../sheet/cells';
import type { HandlingUnitField, InformantField, UnitField } from './register-columns';
import { mostCharacters } from '../text/limits';
import { fold } from '../text/fold';
import { unitTypeLabels, unitTypes, type UnitType } from '../unit/unit';
import { isBlank, lineText, nameText, plainText } from '../sheet/cell-text';
import { stateOf } from './finding';
import { guessUnitType, unitTypeNamed } from './missing-units';
import { maskedPhoneMessage, readPhone } from './phone';
import { rowReader, type RowReader } from './row-reader';
import { unitField } from './unit-field';
import { unitMatcher } from './unit-name';

/** One 联络组织 as a sheet tells of it. */
export interface UnitValue {
  name: string;
  type: UnitType;
  convener?: string;
  officers: readonly string[];
  venue?: string;
}

/** One 信息员 as a sheet tells of them. */
export interface InformantValue {
  name: string;
  unit: string;
  kind?: string;
  phone?: string;
}

/** One 承办单位 as a sheet tells of it. */
export interface HandlingUnitValue {
  name: string;
}

/** Reads the rows of a register; a row that names what an earlier one named says so. */
function checkRows<Field extends string, Value>(
  rows: readonly SheetRow[],
  mapping: Mapping,
  read: (reader: RowReader<Field>) => Value,
  { nameField, keyOf }: { nameField: Field; keyOf: (value: Value) => string },
): readonly CheckedRow<Value>[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const reader = rowReader<Field>(row, mapping);
    const value = read(reader);
    const key = keyOf(value);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row.number);
    else reader.error(nameField, 'row.repeated', `与第${earlier}行重复，请留一行，或跳过一行`);
    const { findings, given } = reader;
    const state = stateOf(findings);
    return state === 'error'
      ? { number: row.number, state, keys: [], given, findings }
      : { number: row.number, state, value, keys: [key], given, findings };
  });
}

/** A text no longer than its field takes. */
function textOf<Field extends string>(reader: RowReader<Field>, field: Field, most: number): string | undefined {
  const text = lineText(reader.cell(field));
  if (text.length > most) reader.error(field, 'text.too-long', `有${text.length}个字，不能超过${most}个字`);
  return text === '' ? undefined : text;
}

function requiredName<Field extends string>(
  reader: RowReader<Field>,
  field: Field,
  most: number,
  what: '名称' | '姓名' = '名称',
): string {
  const name = textOf(reader, field, most);
  if (name === undefined && isBlank(reader.cell(field))) reader.error(field, 'name.missing', `没有填${what}`);
  return name ?? '';
}

function typeOf(reader: RowReader<UnitField>, name: string, called: Readonly<Record<UnitType, string>>): UnitType {
  const written = plainText(reader.cell('type'));
  if (written === '') return guessUnitType(name);
  // The committee's own words first: what is 联络站 to one is a 工作站 to another.
  const type =
    unitTypes.find((each) => fold(called[each]) === fold(written)) ??
    unitTypes.find((each) => fold(unitTypeLabels[each]) === fold(written));
  if (type) return type;
  const guessed = unitTypes.find((each) => unitTypeLabels[each].includes(written)) ?? unitTypeNamed(written);
  if (guessed) return guessed;
  const all = Object.values(called).join('、');
  reader.error('type', 'unit-type.unknown', `没有“${written}”这个类型，应为：${all}`);
  return guessUnitType(name);
}

/** 疑似同一单位: 渭滨街道政协联络组 beside 渭滨街道联络组 would leave every later sheet without an answer. */
function warnOfAlike(reader: RowReader<UnitField>, { name, type }: { name: string; type: UnitType }, match: NameMatch) {
  const found = match(name);
  if (found.kind !== 'found' || found.unit.type !== type || fold(found.unit.name) === fold(name)) return;
  const message = `已有“${found.unit.name}”，像是同一个单位；是同一个的请把名称改成一样，不是的将另建一个`;
  reader.warn('name', 'unit.alike', message);
}
type NameMatch = ReturnType<typeof unitMatcher>;

export function checkUnitRows(
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units, unitTypes: called = unitTypeLabels }: Pick<SheetDictionaries, 'units' | 'unitTypes'>,
): readonly CheckedRow<UnitValue>[] {
  const match = unitMatcher(units);
  return checkRows<UnitField, UnitValue>(
    rows,
    mapping,
    (reader) => {
      const name = requiredName(reader, 'name', mostCharacters.name);
      const convener = textOf(reader, 'convener', mostCharacters.personName);
      const venue = textOf(reader, 'venue', mostCharacters.place);
      const officers = lineText(reader.cell('officers'))
        .split(/[、,，;；/ ]+/)
        .map(nameText)
        .filter((each) => each !== '');
      if (officers.length > 10) reader.error('officers', 'officers.too-many', '联络员最多10名');
      if (officers.some((each) => each.length > mostCharacters.personName))
        reader.error('officers', 'officers.unclear', '看不出是哪几个人，几个人用“、”隔开');
      const type = typeOf(reader, name, called);
      warnOfAlike(reader, { name, type }, match);
      return {
        name,
        type,
        ...(convener !== undefined && { convener: nameText(convener) }),
        officers,
        ...(venue !== undefined && { venue }),
      };
    },
    { nameField: 'name', keyOf: ({ type, name }) => `${type}|${fold(name)}` },
  );
}

export function checkInformantRows(
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units }: Pick<SheetDictionaries, 'units'>,
): readonly CheckedRow<InformantValue>[] {
  const match = unitMatcher(units, ['liaison-station', 'liaison-group', 'liaison-committee']);
  return checkRows<InformantField, InformantValue>(
    rows,
    mapping,
    (reader) => {
      const name = nameText(requiredName(reader, 'name', mostCharacters.personName, '姓名'));
      const unit = unitField(reader, 'unit', match)?.id;
      if (isBlank(reader.cell('unit'))) reader.error('unit', 'unit.missing', '没有填所属单位');
      const kind = textOf(reader, 'kind', mostCharacters.informantKind);
      const phone = readPhone(reader.raw('phone'));
      if (!phone.ok && phone.problem !== 'empty' && phone.problem !== 'masked')
        reader.error(
          'phone',
          `phone.${phone.problem}`,
          `“${lineText(reader.cell('phone'))}”不是电话号码，应为11位手机号`,
        );
      if (!phone.ok && phone.problem === 'masked')
        reader.warn('phone', 'phone.masked', maskedPhoneMessage(lineText(reader.cell('phone'))));
      return {
        name,
        unit: unit ?? '',
        ...(kind !== undefined && { kind }),
        ...(phone.ok && { phone: phone.phone }),
      };
    },
    { nameField: 'name', keyOf: ({ unit, name, phone = '' }) => `${unit}|${fold(name)}|${phone}` },
  );
}

export const checkHandlingUnitRows = (
  rows: readonly SheetRow[],
  mapping: Mapping,
): readonly CheckedRow<HandlingUnitValue>[] =>
  checkRows<HandlingUnitField, HandlingUnitValue>(
    rows,
    mapping,
    (reader) => ({ name: requiredName(reader, 'name', mostCharacters.name) }),
    { nameField: 'name', keyOf: ({ name }) => fold(name) },
  );
