import type { CheckedRow } from '../../src/import/finding';
import type { Cell } from '../../src/sheet/cells';
import { checkMemberRows, type MemberValue } from '../../src/import/member-rows';
import { checkOpinionRows, type OpinionValue } from '../../src/import/opinion-rows';
import { dictionaries } from './row.examples';

const memberFields = [
  'name',
  'sector',
  'phone',
  'birthOn',
  'level',
  'standing',
  'workStreet',
  'homeStreet',
  'basis',
  'party',
  'gender',
];

const opinionFields = ['serial', 'title', 'unit', 'authors', 'reportedOn', 'adoptions', 'note'];

const rowsOf = (fields: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  rows.map((row, index) => ({ number: index + 5, cells: fields.map((field) => row[field] ?? null) }));

export const members = (...rows: readonly Readonly<Record<string, Cell>>[]): readonly CheckedRow<MemberValue>[] =>
  checkMemberRows(
    rowsOf(
      memberFields,
      rows.map((row) => ({ name: '张三', sector: '教育界', phone: 19900001000, ...row })),
    ),
    Object.fromEntries(memberFields.entries()),
    dictionaries,
  );

export const opinions = (...rows: readonly Readonly<Record<string, Cell>>[]): readonly CheckedRow<OpinionValue>[] =>
  checkOpinionRows(
    rowsOf(
      opinionFields,
      rows.map((row) => ({
        serial: 1,
        title: '路灯不亮',
        unit: '钓台街道',
        authors: '陆文涵',
        reportedOn: '2026.5.1',
        ...row,
      })),
    ),
    Object.fromEntries(opinionFields.entries()),
    dictionaries,
  );

export const codes = (rows: readonly CheckedRow<unknown>[]): readonly (readonly string[])[] =>
  rows.map(({ findings }) => findings.map(({ code }) => code));
