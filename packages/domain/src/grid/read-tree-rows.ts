import { nameText, plainText } from '../sheet/cell-text';
import type { Finding } from '../import/finding';
import type { SheetHeader } from '../import/header';
import { columnNamed } from '../import/heading';
import type { SheetRow } from '../sheet/cells';
import { nearest } from '../import/nearest';
import { groupBy } from '../import/group-by';
import { sectorMatcher } from '../import/sector-name';
import { cyclesOf } from './cycles';
import { errorsOf, faultsOf, type FaultCode } from './faults';
import { levelOf } from './levels';
import type { GridNode } from './network';
import { hasLeft, type RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { subjectKey, subjectOf, type GridSubject } from './subject';
import { subjectTypeLabels, treeColumns, type TreeField } from './tree-columns';

/** A row of the sheet with what is wrong in it. */
export interface TreeFinding extends Finding {
  row: number;
}

/** What a sheet says of a network; with findings it is not to be taken. */
export interface ReadTree {
  nodes: readonly GridNode[];
  findings: readonly TreeFinding[];
}

/** One row, read: its parent is found by code, its level by how far it is from the top. */
interface Read {
  row: number;
  texts: Readonly<Record<TreeField, string>>;
  parent: Read | null;
  level: number;
  entry: RosterEntry | undefined;
}

/**
 * 导入联系网络: the tree of a sheet by code and parent code. Every row is judged, so that an office mends all of them at once:
 * codes that are missing, twice or go round, names that are not on the roster or stand there twice, and then the network's
 * own rules.
 */
export function networkOfRows(
  { lastRow, headings, rows }: Pick<SheetHeader, 'lastRow' | 'headings' | 'rows'>,
  scheme: GridScheme,
  roster: readonly RosterEntry[],
): ReadTree {
  const columns = new Map<TreeField, number>();
  for (const { index, text } of headings) {
    const field = columnNamed(text, treeColumns)?.field as TreeField | undefined;
    if (field && !columns.has(field)) columns.set(field, index);
  }
  const findings: TreeFinding[] = [];
  const found = (row: number, field: TreeField, code: string, message: string) =>
    void findings.push({ row, field, code, message, column: columns.get(field) ?? null, severity: 'error' });

  for (const { label, field, required } of treeColumns)
    if (required && !columns.has(field)) found(lastRow, field, 'column-missing', `没有“${label}”一列，请补上。`);
  if (findings.length > 0) return { nodes: [], findings };

  const read = rows.map((row) => textsOf(row, columns));
  const byCode = linked(read, found);
  for (const each of read) if (each.texts.name === '') found(each.row, 'name', 'name-missing', '没有填写姓名或名称。');
  levelled([...byCode.values()], found);
  named(read, scheme, roster, found);
  if (findings.length > 0) return { nodes: [], findings: inOrder(findings) };

  const nodes = read.flatMap(({ entry, level, parent }): GridNode[] =>
    entry ? [{ subject: subjectOf(entry), level, parent: parent?.entry ? subjectOf(parent.entry) : null }] : [],
  );
  const rowOf = new Map(read.flatMap(({ entry, row }) => (entry ? [[subjectKey(entry), row] as const] : [])));
  for (const { code, subject, sentence } of errorsOf(faultsOf(nodes, scheme, roster)))
    found((subject && rowOf.get(subjectKey(subject))) ?? lastRow, fieldOf(code), code, `${sentence}。`);
  return { nodes, findings: inOrder(findings) };
}

function textsOf({ number, cells }: SheetRow, columns: ReadonlyMap<TreeField, number>): Read {
  const text = (field: TreeField): string => {
    const column = columns.get(field);
    if (column === undefined) return '';
    return field === 'name' ? nameText(cells[column]) : plainText(cells[column]);
  };
  const texts = Object.fromEntries(treeColumns.map(({ field }) => [field, text(field)])) as Record<TreeField, string>;
  return { row: number, texts, parent: null, level: 1, entry: undefined };
}

type Found = (row: number, field: TreeField, code: string, message: string) => void;

/** Every row hung on the row of its parent code. */
function linked(read: readonly Read[], found: Found): ReadonlyMap<string, Read> {
  const byCode = new Map<string, Read>();
  for (const each of read) {
    const { code } = each.texts;
    const earlier = byCode.get(code);
    if (code === '') found(each.row, 'code', 'code-missing', '没有填写编码，每行都要有自己的编码。');
    else if (earlier)
      found(each.row, 'code', 'code-twice', `编码 ${code} 与第${earlier.row}行重复，请改成不同的编码。`);
    else byCode.set(code, each);
  }
  for (const each of read) {
    const { parentCode } = each.texts;
    const parent = byCode.get(parentCode);
    if (parentCode === '') continue;
    if (parent) each.parent = parent;
    else found(each.row, 'parentCode', 'parent-unknown', `上级编码 ${parentCode} 不在“编码”一列里，最高一级请留空。`);
  }
  return byCode;
}

/** The level is the distance from the top; where codes go round there is none. */
function levelled(read: readonly Read[], found: Found): void {
  const placed = new Map(read.map((each) => [subjectKey(codeOf(each)), nodeOf(each)]));
  const round = cyclesOf([...placed.values()], placed);
  for (const cycle of round) {
    const codes = cycle.map(({ subject: { id } }) => id);
    const first = read.find(({ texts }) => texts.code === codes[0]);
    if (first)
      found(first.row, 'parentCode', 'cycle', `上级编码成了环：${[...codes, codes[0]].join(' → ')}，请改其中一行。`);
  }
  if (round.length > 0) return;
  const depthOf = (each: Read): number => (each.parent ? depthOf(each.parent) + 1 : 1);
  for (const each of read) each.level = depthOf(each);
}

// The codes of a sheet form a network of their own, whose cycles are found the same way.
const codeOf = ({ texts }: Read): GridSubject => ({ type: 'unit', id: texts.code });
const nodeOf = (each: Read): GridNode => ({
  subject: codeOf(each),
  level: 1,
  parent: each.parent ? codeOf(each.parent) : null,
});

/** Whom each row names: by name, among namesakes by type and sector, and at last by the level they belong on. */
function named(read: readonly Read[], scheme: GridScheme, roster: readonly RosterEntry[], found: Found): void {
  const present = roster.filter((entry) => !hasLeft(entry));
  const byName = groupBy(present, ({ name }) => nameText(name));
  const sectorNamed = sectorMatcher([...new Set(present.flatMap(sectorsOf))]);
  const isOfSector = (entry: RosterEntry, sector: string): boolean => {
    const match = sectorNamed(sector);
    return match.kind === 'found' && sectorsOf(entry).includes(match.sector);
  };
  const rowOf = new Map<string, number>();
  for (const each of read) {
    const { name, type, sector } = each.texts;
    if (name === '') continue;
    const called = byName.get(name) ?? [];
    if (called.length === 0) {
      const near = nearest(name, present, (other) => other.name);
      found(each.row, 'name', 'unknown', `名册中没有“${name}”，${near ? `是否为“${near.name}”？` : '请先登记。'}`);
      continue;
    }
    const typed = called.filter((entry) => type === '' || subjectTypeLabels[entry.type] === type);
    const meant = typed.filter((entry) => sector === '' || entry.type !== 'member' || isOfSector(entry, sector));
    if (typed.length === 0) found(each.row, 'type', 'type-differs', `名册中的“${name}”不是${type}，请核对。`);
    else if (meant.length === 0)
      found(
        each.row,
        'sector',
        'sector-differs',
        `名册中的“${name}”属于${sectorsOf(typed[0]).join('、')}，不是${sector}，请核对。`,
      );
    const onLevel = meant.filter((entry) => levelOf(scheme.levels, entry) === each.level);
    const [entry, other] = meant.length > 1 && onLevel.length > 0 ? onLevel : meant;
    if (!entry) continue;
    if (other) {
      found(each.row, 'name', 'ambiguous', `名册中有 ${meant.length} 个“${name}”，请在“界别”列写明是哪一位。`);
      continue;
    }
    const earlier = rowOf.get(subjectKey(entry));
    if (earlier === undefined) rowOf.set(subjectKey(entry), each.row);
    else found(each.row, 'name', 'twice', `“${name}”与第${earlier}行重复，一个对象只能有一个位置。`);
    each.entry = entry;
  }
}

const sectorsOf = (entry: RosterEntry | undefined): readonly string[] => entry?.traits.sector ?? [];

const linkFaults: readonly FaultCode[] = [
  'parent-missing',
  'parent-unplaced',
  'parent-level',
  'parent-above-top',
  'cycle',
];
const fieldOf = (code: FaultCode): TreeField => (linkFaults.includes(code) ? 'parentCode' : 'name');

const inOrder = (findings: readonly TreeFinding[]): TreeFinding[] =>
  findings.toSorted((one, other) => one.row - other.row);
