import type { Sheet, SheetInfo } from '@lianluo/domain/sheet/cells';
import type { SheetColumn } from '@lianluo/domain/import/column';
import { tableScore } from '@lianluo/domain/import/header';
import { openZip, type Zip } from './zip';
import { readSharedStrings } from './rich-text';
import { readCells, type SheetCells, type SheetContext } from './sheet-cells';
import { SheetRefusal } from './sheet-refusal';
import { readStyles } from './styles';
import { partText, workbookParts, type SheetPart } from './workbook-parts';

/** Which sheet of a workbook is read: the one with this name, else the one that looks most like a table of these columns. */
export interface WantedSheet {
  sheet?: string | undefined;
  columns?: readonly SheetColumn[] | undefined;
}

interface OpenedSheet {
  info: SheetInfo;
  cells: SheetCells | undefined;
  refusal?: SheetRefusal;
}

/** A sheet beside the wanted one may be too large to look at, or damaged: that is a matter only once it is asked for. */
function openSheet(archive: Zip, part: SheetPart, context: SheetContext): OpenedSheet | undefined {
  const info = { name: part.name, rows: null, hidden: !part.visible };
  try {
    const xml = partText(archive, part.path);
    // A chart sheet has no cells.
    if (xml === undefined || !/<(?:\w{1,20}:)?worksheet[\s>]/.test(xml.slice(0, 4000))) return undefined;
    const cells = readCells(xml, context);
    return { info: { ...info, rows: cells.filledRows }, cells };
  } catch (error) {
    if (error instanceof SheetRefusal) return { info, cells: undefined, refusal: error };
    throw error;
  }
}

/** The sheet that was asked for, or the one with the most known headings; where none has any, the first that holds anything. */
function choose(opened: readonly OpenedSheet[], { sheet, columns = [] }: WantedSheet): OpenedSheet {
  const named = opened.find(({ info }) => info.name === sheet);
  if (named) return named;
  const open = opened.filter(({ info }) => !info.hidden);
  let best: { each: OpenedSheet; score: number } | undefined;
  for (const each of columns.length > 0 ? open : []) {
    const score = each.cells ? tableScore(sheetOf(each.cells), columns) : 0;
    if (score > (best?.score ?? 0)) best = { each, score };
  }
  const first = best?.each ?? open.find(({ info }) => info.rows !== 0);
  if (!first) throw new SheetRefusal('sheet.empty');
  return first;
}

const sheetOf = (cells: SheetCells, name = ''): Sheet => {
  const { filledRows: _counted, ...sheet } = cells;
  return { name, ...sheet };
};

export function readWorkbook(bytes: Uint8Array, wanted: WantedSheet = {}): Sheet {
  const archive = openZip(bytes);
  const parts = workbookParts(archive);
  const context: SheetContext = {
    strings: readSharedStrings(partText(archive, parts.sharedStrings)),
    styles: readStyles(partText(archive, parts.styles)),
    from1904: parts.date1904,
  };
  const opened = parts.sheets.flatMap((part) => openSheet(archive, part, context) ?? []);
  const { info, cells, refusal } = choose(opened, wanted);
  if (refusal) throw refusal;
  if (!cells || cells.filledRows === 0) throw new SheetRefusal('sheet.empty');
  return { ...sheetOf(cells, info.name), sheets: opened.map((each) => each.info) };
}
