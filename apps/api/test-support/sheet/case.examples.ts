import { findHeader } from '@lianluo/domain/import/header';
import type { CheckedRow } from '@lianluo/domain/import/finding';
import type { SheetHeader } from '@lianluo/domain/import/header';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import { checkMemberRows, type MemberValue } from '@lianluo/domain/import/member-rows';
import { mappingOf, proposeMapping } from '@lianluo/domain/import/mapping';
import { district, fixture } from './office.examples';
import { readSheet } from '../../src/floor/sheet/read-sheet';
import { aWorkbook, inlineCell } from './workbook.examples';

interface Roster {
  header: SheetHeader;
  rows: readonly CheckedRow<MemberValue>[];
}

async function rosterOf(bytes: Uint8Array, name: string): Promise<Roster> {
  const header = findHeader(await readSheet(bytes, name, { columns: memberColumns }), memberColumns);
  if (!header) throw new Error('no header');
  return {
    header,
    rows: checkMemberRows(header.rows, mappingOf(proposeMapping(header.headings, memberColumns)), {
      ...district,
      sectors: [],
    }),
  };
}

export const caseOf = async (name: string): Promise<Roster> => rosterOf(await fixture(`cases/${name}`), name);

export const codesOf = ({ rows }: Roster): string[][] => rows.map(({ findings }) => findings.map(({ code }) => code));

export const valuesOf = <Field extends keyof MemberValue>(
  { rows }: Roster,
  field: Field,
): (MemberValue[Field] | undefined)[] => rows.map(({ value }) => value?.[field]);

/** A roster whose cells are written out in markup, below the headings 姓名, 界别 and one more. */
export const withColumn = async (
  heading: string,
  cells: readonly string[],
  more: Parameters<typeof aWorkbook>[1] = {},
) =>
  rosterOf(
    await aWorkbook(
      [
        `<row r="1">${inlineCell('A1', '姓名')}${inlineCell('B1', '界别')}${inlineCell('C1', heading)}</row>`,
        ...cells.map(
          (cell, index) =>
            `<row r="${index + 2}">${inlineCell(`A${index + 2}`, `卫某${String.fromCharCode(0x4e10 + index)}`)}${inlineCell(`B${index + 2}`, '教育界')}${cell.replaceAll('"#"', `"C${index + 2}"`)}</row>`,
        ),
      ].join(''),
      more,
    ),
    'a.xlsx',
  );
