import type { RowReader } from './row-reader';
import type { KnownUnit, UnitMatch } from './unit-name';
import { isBlank, lineText, saysNothing } from '../sheet/cell-text';

/** Reads a unit by name; what cannot be found is an error, or a warning where the row can do without it. */
export function unitField<Field extends string, U extends KnownUnit>(
  reader: RowReader<Field>,
  field: Field,
  match: (text: string) => UnitMatch<U>,
  severity: 'warning' | 'error' = 'error',
): U | undefined {
  const cell = reader.cell(field);
  if (isBlank(cell) || saysNothing(cell)) return undefined;
  const written = lineText(cell);
  const found = match(written);
  if (found.kind === 'found') return found.unit;
  const say = severity === 'error' ? reader.error : reader.warn;
  if (found.kind === 'several') {
    say(field, 'unit.several', `“${written}”可以是${found.units.map(({ name }) => `“${name}”`).join('或')}，请写全称`);
  } else {
    const hint = found.suggestion ? `，是否为“${found.suggestion.name}”？` : '，请从单位列表中选一个，或先添加这个单位';
    say(field, 'unit.unknown', `没有叫“${written}”的单位${hint}`, written);
  }
  return undefined;
}
