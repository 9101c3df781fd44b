import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

export interface ListValidation {
  /** As the sheet writes it: `D3:D5002`. */
  area: string;
  /** Name of the range with the words. */
  list: string;
  /** Other words are let in as well. */
  open: boolean;
  title: string;
}

export interface SheetMarkup {
  name: string;
  hidden?: boolean;
  landscape?: boolean;
  /** First and last of the rows that every printed page repeats, from 1. */
  printTitles?: readonly [number, number];
  validations?: readonly ListValidation[];
}

export interface NamedRange {
  name: string;
  /** `字典!$A$1:$A$12` */
  area: string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function validationMarkup({ area, list, open, title }: ListValidation): string {
  const strict = open
    ? 'showErrorMessage="0"'
    : 'showErrorMessage="1" errorTitle="请从列表中选" error="这里只能填下拉列表中的词"';
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" ${strict} promptTitle="${escapeXml(title.slice(0, 32))}" prompt="${open ? '可从列表中选，也可自己填' : '请从列表中选'}" sqref="${area}"><formula1>${escapeXml(list)}</formula1></dataValidation>`;
}

function pageMarkup(sheet: SheetMarkup): string {
  const orientation = sheet.landscape === false ? 'portrait' : 'landscape';
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'
  );
}

/** What the schema wants after the cells, in its order. */
function transformSheet(xml: string, sheet: SheetMarkup): string {
  const validations = sheet.validations ?? [];
  const lists =
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(validationMarkup).join('')}</dataValidations>`;
  const bare = xml.replace(/<pageMargins\b[^>]*\/>/, '').replace(/<pageSetup\b[^>]*\/>/, '');
  const end = bare.search(/<drawing\b|<\/worksheet>/);
  const fitted = `${bare.slice(0, end)}${lists}${pageMarkup(sheet)}${bare.slice(end)}`;
  return fitted.replace(/<worksheet\b[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function definedNames(sheets: readonly SheetMarkup[], ranges: readonly NamedRange[]): string {
  const titles = sheets.flatMap(({ name, printTitles }, index) =>
    printTitles
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted(name))}!$${printTitles[0]}:$${printTitles[1]}</definedName>`,
        ]
      : [],
  );
  const named = ranges.map(({ name, area }) => `<definedName name="${name}">${escapeXml(area)}</definedName>`);
  return titles.length + named.length === 0 ? '' : `<definedNames>${[...titles, ...named].join('')}</definedNames>`;
}

/** Page setup, repeated header rows, drop-downs and hidden sheets, which the library leaves to its feature hook. */
export function markupFeature(
  sheets: readonly SheetMarkup[],
  ranges: readonly NamedRange[] = [],
): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? transformSheet(xml, sheet) : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            let index = -1;
            return xml
              .replaceAll(/<sheet\b[^>]*\/>/g, (tag) => {
                index += 1;
                return sheets[index]?.hidden ? tag.replace('<sheet', '<sheet state="hidden"') : tag;
              })
              .replace(/<definedNames\s*\/>/, definedNames(sheets, ranges));
          },
        },
      },
    },
  };
}
