import type { Cell, Grid } from '@lianluo/domain/sheet/grid';
import { openArchive, type Archive } from './archive';
import { SheetRefusal } from './sheet-refusal';
import { slimSheet, type SlimSheet } from './slim-sheet';
import { partText, workbookParts, type WorkbookParts } from './workbook-parts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The first visible sheet that holds anything. */
function chooseSheet(archive: Archive, parts: WorkbookParts): { name: string; slim: SlimSheet } {
  for (const sheet of parts.sheets.filter(({ visible }) => visible)) {
    const xml = partText(archive, sheet.path);
    if (xml === undefined) continue;
    // A chart sheet has no cells.
    if (!/<(?:\w{1,20}:)?worksheet[\s>]/.test(xml.slice(0, 4000))) continue;
    const slim = slimSheet(xml);
    if (slim.filledRows > 0) return { name: sheet.name, slim };
  }
  throw new SheetRefusal('sheet.empty');
}

/** A workbook of just the one sheet, with parts that were all judged before: the library never sees the file itself. */
async function plainWorkbook(archive: Archive, sheetXml: string, from: WorkbookParts): Promise<ArrayBuffer> {
  const { strToU8, zipSync } = await import('fflate');
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from.date1904 ? 1 : 0}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml),
  };
  for (const name of ['sharedStrings', 'styles'] as const) {
    const text = partText(archive, from[name]);
    if (text !== undefined) parts[`xl/${name}.xml`] = strToU8(text);
  }
  const zipped = zipSync(parts, { level: 0 });
  return zipped.buffer.slice(zipped.byteOffset, zipped.byteOffset + zipped.byteLength) as ArrayBuffer;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const archive = openArchive(bytes);
  const parts = workbookParts(archive);
  const { name, slim } = chooseSheet(archive, parts);
  const workbook = await plainWorkbook(archive, slim.xml, parts);
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(workbook, 1);
    return { sheet: name, rows: rows.map((row) => row.map(cellOf)), merges: slim.merges };
  } catch {
    // Whatever the library stumbles over is damage that the file brought along.
    throw new SheetRefusal('sheet.not-a-workbook');
  }
}
