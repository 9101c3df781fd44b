import type { SheetRow } from '@lianluo/domain/sheet/cells';
import { groupBy } from '@lianluo/domain/import/group-by';
import type { Mapping } from '@lianluo/domain/import/mapping';
import { unitTypesCalled } from '@lianluo/domain/scheme/called';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import type { Scope } from '../../../floor/context';
import { readAll, type Named } from '../../../engine/register/platform.store';
import type { JudgedRow } from './checked';
import type { JudgedWith } from '../importing-kind';
import { columnOf } from '../commit/long-texts';
import type { PreviewRow } from './preview.store';
import type { RegisterKind } from '../register-kinds';

/** Reads a register against what it holds now, and says what each row would do. */
export async function judgeRegister<
  Value extends Named,
  Sheet extends NonNullable<PreviewRow['value']> & { name: string },
>(
  scope: Scope,
  rows: readonly SheetRow[],
  mapping: Mapping,
  against: JudgedWith,
  kind: RegisterKind<Value, Sheet>,
): Promise<readonly JudgedRow[]> {
  const stored = (await readAll<Value>(scope, kind.collection)).map(({ value }) => value);
  const known = groupBy(stored, (value) => kind.keyOf(kind.sheetOf(value)));
  const names = new Map(against.units.map(({ id, name }) => [id, name]));
  const unitTypes = unitTypesCalled(schemeOn(scope.committee, scope.today));
  const shown = (value: Value) => kind.shown(value, (id) => names.get(id) ?? id, unitTypes);
  return kind
    .check(rows, mapping, { ...against, unitTypes })
    .map(({ number, given, findings, value, keys: [key = ''] }): JudgedRow => {
      const shared = { number, given, findings, title: value?.name ?? '', key, before: {} };
      if (!value) return { ...shared, change: null };
      const [target, ...others] = known.get(kind.keyOf(value)) ?? [];
      if (!target) return { ...shared, value, change: 'new' };
      if (others.length > 0) return { ...shared, change: null, findings: [...findings, several(mapping, value.name)] };
      const is = shown(kind.after(target, value, given));
      const before = Object.fromEntries(Object.entries(shown(target)).filter(([field, was]) => is[field] !== was));
      return {
        ...shared,
        findings: findings.filter(({ code }) => !onlyForNew.has(code)),
        value,
        change: Object.keys(before).length > 0 ? 'update' : 'unchanged',
        target: target.id,
        targetVersion: target.version,
        before,
      };
    });
}

/** Said of what would be made; of what is there, there is nothing to say. */
const onlyForNew = new Set(['phone.masked', 'unit.alike']);

const several = (mapping: Mapping, name: string) => ({
  column: columnOf(mapping, 'name'),
  field: 'name',
  severity: 'error' as const,
  code: 'row.several',
  message: `已有几条名称为“${name}”的记录，分不出是哪一条，请在系统里直接修改`,
});
