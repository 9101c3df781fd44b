import type { Cell, SheetRow } from './grid';
import type { Finding } from './finding';
import type { Mapping } from './mapping';
import { isBlank, isFormulaError } from './cell-text';

const longFields = new Set(['note', 'situation', 'analysis', 'suggestion']);
const longestCell = 500;

/** One row being read: its cells by field, and the findings so far. */
export interface RowReader<Field extends string> {
  cell: (field: Field) => Cell;
  given: readonly Field[];
  findings: Finding[];
  error: (field: Field, code: string, message: string) => void;
  warn: (field: Field, code: string, message: string) => void;
}

export function rowReader<Field extends string>(row: SheetRow, mapping: Mapping): RowReader<Field> {
  const columns = new Map<Field, number>(
    Object.entries(mapping).map(([index, field]) => [field as Field, Number(index)] as const),
  );
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], field: Field, code: string, message: string): void => {
    findings.push({ column: columns.get(field) ?? null, field, severity, code, message });
  };
  const at = (field: Field): Cell => {
    const index = columns.get(field);
    return index === undefined ? null : (row.cells[index] ?? null);
  };
  const failed = [...columns.keys()].filter((field) => isFormulaError(at(field)));
  const swollen = [...columns.keys()].filter(
    (field) => !longFields.has(field) && String(at(field)).length > longestCell,
  );
  const broken = [...failed, ...swollen];
  for (const field of swollen) {
    add('error', field, 'cell.too-long', `有${String(at(field)).length}个字，不能超过${longestCell}个字`);
  }
  for (const field of failed) {
    add('error', field, 'cell.formula-error', `公式出错（${String(at(field))}），请改成要导入的内容`);
  }
  return {
    cell: (field) => (broken.includes(field) ? null : at(field)),
    given: [...columns.keys()].filter((field) => !isBlank(at(field))),
    findings,
    error: (field, code, message) => {
      if (!broken.includes(field)) add('error', field, code, message);
    },
    warn: (field, code, message) => add('warning', field, code, message),
  };
}
