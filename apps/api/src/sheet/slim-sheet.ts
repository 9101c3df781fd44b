import type { Merge } from '@lianluo/domain/sheet/grid';
import { SheetRefusal, sheetLimits } from './sheet-refusal';
import { attribute } from './workbook-parts';

export interface SlimSheet {
  /** The sheet with its filled cells only, each with its address; formulas give way to their last value. */
  xml: string;
  merges: readonly Merge[];
  filledRows: number;
}

const furthestRow = 100_000;

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}

interface Element {
  tag: string;
  body: string;
}

/** The elements of one name that follow each other in `xml`. Scans once: an element that never ends is refused. */
function* elements(xml: string, name: string): Generator<Element> {
  const open = `<${name}`;
  const close = `</${name}>`;
  let at = xml.indexOf(open);
  while (at !== -1) {
    const after = xml.charCodeAt(at + open.length);
    const isName = after !== 32 && after !== 62 && after !== 47 && after !== 10 && after !== 13 && after !== 9;
    if (isName) {
      at = xml.indexOf(open, at + open.length);
      continue;
    }
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd === -1) throw new SheetRefusal('sheet.not-a-workbook');
    const tag = xml.slice(at + open.length, tagEnd);
    let next = tagEnd + 1;
    if (tag.endsWith('/')) yield { tag, body: '' };
    else {
      const end = xml.indexOf(close, tagEnd);
      if (end === -1) throw new SheetRefusal('sheet.not-a-workbook');
      next = end + close.length;
      yield { tag, body: xml.slice(tagEnd + 1, end) };
    }
    at = xml.indexOf(open, next);
  }
}

function valueMarkup(body: string, prefix: string): string {
  for (const name of ['v', 'is']) {
    const [element] = elements(body, prefix + name);
    if (!element || element.body === '') continue;
    const inner = prefix === '' ? element.body : element.body.replaceAll(new RegExp(`(</?)${prefix}`, 'g'), '$1');
    return `<${name}>${inner}</${name}>`;
  }
  return '';
}

function slimCell(cell: Element, row: number, column: number, prefix: string): string {
  const value = valueMarkup(cell.body, prefix);
  if (value === '') return '';
  if (column >= sheetLimits.columns) throw new SheetRefusal('sheet.too-many-columns');
  const type = attribute(cell.tag, 't');
  const style = attribute(cell.tag, 's');
  // The library drops a failed formula; its error word has to reach the check.
  const kind = type === 'e' ? 'str' : type;
  return `<c r="${letterOf(column)}${row}"${style && /^\d+$/.test(style) ? ` s="${style}"` : ''}${kind && /^\w+$/.test(kind) ? ` t="${kind}"` : ''}>${value}</c>`;
}

/** A taller merge is of no heading and of no record. */
const tallestMerge = 2000;

/** The cells that a merge is read as. */
const coveredBy = ({ top, left, bottom, right }: Merge): number =>
  bottom - top > tallestMerge ? 0 : (bottom - top + 1) * (Math.min(right, sheetLimits.columns) - left + 1);

function mergesOf(xml: string, prefix: string): readonly Merge[] {
  const merges: Merge[] = [];
  let covered = 0;
  for (const { tag } of elements(xml, `${prefix}mergeCell`)) {
    const area = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '');
    if (!area) continue;
    const [, left = '', top, right = '', bottom] = area;
    const merge = {
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    };
    merges.push(merge);
    covered += coveredBy(merge);
    if (merges.length > sheetLimits.merges || covered > sheetLimits.rows * sheetLimits.columns)
      throw new SheetRefusal('sheet.too-many-rows');
  }
  return merges;
}

/** Takes from a sheet only what is read, so that a cell far away or a million formatted rows cost nothing. */
export function slimSheet(xml: string): SlimSheet {
  const opening = /<((?:\w{1,20}:)?)sheetData[\s>/]/.exec(xml);
  if (!opening) throw new SheetRefusal('sheet.not-a-workbook');
  const prefix = opening[1] ?? '';
  const end = xml.indexOf(`</${prefix}sheetData>`, opening.index);
  const data = end === -1 ? '' : xml.slice(opening.index, end);
  const rows: string[] = [];
  let number = 0;
  let filled = 0;
  for (const row of elements(data, `${prefix}row`)) {
    const stated = Number(attribute(row.tag, 'r'));
    number = Number.isInteger(stated) && stated > 0 ? stated : number + 1;
    let cells = '';
    let column = -1;
    for (const cell of elements(row.body, `${prefix}c`)) {
      const letters = /^[A-Z]{1,3}/.exec(attribute(cell.tag, 'r') ?? '')?.[0];
      column = letters ? columnIndex(letters) : column + 1;
      const slim = slimCell(cell, number, column, prefix);
      if (slim !== '' && (filled += 1) > sheetLimits.cells) throw new SheetRefusal('sheet.too-many-cells');
      cells += slim;
    }
    if (cells === '') continue;
    rows.push(`<row r="${number}">${cells}</row>`);
    if (rows.length > sheetLimits.rows || number > furthestRow) throw new SheetRefusal('sheet.too-many-rows');
  }
  const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  return {
    xml: `${head}${rows.join('')}</sheetData></worksheet>`,
    merges: end === -1 ? [] : mergesOf(xml.slice(end), prefix),
    filledRows: rows.length,
  };
}
