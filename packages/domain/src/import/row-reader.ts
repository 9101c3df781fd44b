import { maskWord } from '../member/member';
import type { Cell, CellTold, SheetRow } from '../sheet/cells';
import type { Finding } from './finding';
import type { Mapping } from './mapping';
import { textFaults } from '../text/typed';
import { cellFault, isBlank, isFormulaError, unreadFormula } from '../sheet/cell-text';

const longFields: ReadonlySet<string> = new Set(['note', 'situation', 'analysis', 'suggestion']);
const longestCell = 500;

/** One row being read: its cells by field, and the findings so far. */
export interface RowReader<Field extends string> {
  /** As a person sees it. */
  cell: (field: Field) => Cell;
  /** The number or the day behind what is seen. */
  raw: (field: Field) => Cell;
  told: (field: Field) => CellTold;
  given: readonly Field[];
  findings: Finding[];
  error: (field: Field, code: string, message: string, written?: string) => void;
  warn: (field: Field, code: string, message: string, written?: string) => void;
}

const nothingTold: CellTold = {};

/** What a cell cannot be taken for, whatever its column is. */
function brokenCell(cell: Cell, shown: Cell, isLong: boolean): readonly [code: string, message: string] | undefined {
  const text = String(shown ?? '');
  if (cell === unreadFormula)
    return ['cell.formula-unread', '公式尚未算出结果，请在 Excel 或 WPS 中打开、保存后再上传，或改成要导入的内容'];
  if (isFormulaError(cell)) return ['cell.formula-error', `公式出错（${text}），请改成要导入的内容`];
  if (text.includes('\ufffd')) return ['cell.character', `“${text.slice(0, 40)}”里有读不出的字（�），请在这里重新输入`];
  const fault = cellFault(shown);
  if (fault) return [`text.${fault}`, textFaults[fault]];
  if (!isLong && text.length > longestCell)
    return ['cell.too-long', `有${text.length}个字，不能超过${longestCell}个字`];
  return undefined;
}

/** What has to be said of a cell although it can be taken. */
function remarksOn(cell: Cell, { struck, hidden, misfit }: CellTold): (readonly [code: string, message: string])[] {
  const remarks: (readonly [string, string])[] = [];
  if (struck !== undefined) remarks.push(['cell.struck', `“${struck}”带删除线，没有读入；要保留请去掉删除线`]);
  if (hidden !== undefined)
    remarks.push(['cell.hidden', `“${hidden}”被单元格格式隐藏，没有读入；要保留请改为常规格式`]);
  if (misfit !== undefined)
    remarks.push(['cell.misfit', `单元格是日期格式（${misfit}），显示为####，按“${String(cell)}”读入；请改为文本格式`]);
  if (typeof cell === 'string' && /[\ue000-\uf8ff]/.test(cell))
    remarks.push(['cell.private-character', `“${cell.slice(0, 40)}”里有自造字，别的电脑上显示不出，请改用标准字`]);
  return remarks;
}

export function rowReader<Field extends string>(
  row: SheetRow,
  mapping: Mapping,
  long: ReadonlySet<string> = longFields,
): RowReader<Field> {
  const columns = new Map<Field, number>(
    Object.entries(mapping).map(([index, field]) => [field as Field, Number(index)] as const),
  );
  const findings: Finding[] = [];
  const add = (
    severity: Finding['severity'],
    field: Field,
    ...[code, message, written]: [code: string, message: string, written?: string]
  ): void => {
    const column = columns.get(field) ?? null;
    findings.push({ column, field, severity, code, message, ...(written !== undefined && { written }) });
  };
  const told = (field: Field): CellTold => row.told?.get(columns.get(field) ?? -1) ?? nothingTold;
  const raw = (field: Field): Cell => {
    const index = columns.get(field);
    const cell = index === undefined ? null : (row.cells[index] ?? null);
    return cell === maskWord ? null : cell;
  };
  const shown = (field: Field): Cell => told(field).shown ?? raw(field);

  const broken = new Set<Field>();
  for (const field of columns.keys()) {
    const problem = brokenCell(raw(field), shown(field), long.has(field));
    if (problem) {
      broken.add(field);
      add('error', field, ...problem);
    } else for (const remark of remarksOn(raw(field), told(field))) add('warning', field, ...remark);
  }
  return {
    cell: (field) => (broken.has(field) ? null : shown(field)),
    raw: (field) => (broken.has(field) ? null : raw(field)),
    told,
    given: [...columns.keys()].filter((field) => !isBlank(raw(field))),
    findings,
    error: (field, ...said) => {
      if (!broken.has(field)) add('error', field, ...said);
    },
    warn: (field, ...said) => add('warning', field, ...said),
  };
}
