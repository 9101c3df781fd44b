import { checkMemberRows, type MemberValue } from '@lianluo/domain/import/member-rows';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import { opinionColumns } from '@lianluo/domain/import/opinion-columns';
import { checkOpinionRows } from '@lianluo/domain/import/opinion-rows';
import { findHeader, type SheetHeader } from '@lianluo/domain/import/header';
import type { CheckedRow } from '@lianluo/domain/import/finding';
import type { SheetColumn } from '@lianluo/domain/import/column';
import type { Sheet } from '@lianluo/domain/sheet/cells';
import { mappingOf, proposeMapping, unknownColumns } from '@lianluo/domain/import/mapping';
import { describe, expect, test } from 'vitest';
import { district, fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';

function headerOf(sheet: Sheet, columns: readonly SheetColumn[]): SheetHeader {
  const header = findHeader(sheet, columns);
  if (!header) throw new Error('no header');
  return header;
}

async function roster(): Promise<readonly CheckedRow<MemberValue>[]> {
  const header = headerOf(await readSheet(await fixture('qindu-roster.xlsx'), 'qindu-roster.xlsx'), memberColumns);
  const mapping = mappingOf(proposeMapping(header.headings, memberColumns));
  return checkMemberRows(header.rows, mapping, district);
}

const tally = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, each) => ({ ...counts, [each]: (counts[each] ?? 0) + 1 }), {});

describe('the roster of the office', () => {
  test('its header of two merged rows is found and every column known', async () => {
    const header = headerOf(await readSheet(await fixture('qindu-roster.xlsx'), 'qindu-roster.xlsx'), memberColumns);

    expect(header).toMatchObject({ firstRow: 3, lastRow: 4 });
    expect(header.rows).toHaveLength(255);
    expect(header.rows[0]?.number).toBe(5);
    expect(header.notes).toEqual([{ number: 266, text: '注：本表人员均为虚构。制表人：＿＿＿ 审核人：＿＿＿' }]);
    const proposals = proposeMapping(header.headings, memberColumns);
    expect(unknownColumns(proposals)).toEqual([]);
    expect(proposals.map(({ text, field }) => [text, field])).toEqual([
      ['序号', 'serial'],
      ['姓名', 'name'],
      ['性别', 'gender'],
      ['出生年月日', 'birthOn'],
      ['界别', 'sector'],
      ['单位及职务', 'post'],
      ['政治面貌', 'party'],
      ['是否常委', 'standing'],
      ['编组 / 工作所在街道', 'workStreet'],
      ['编组 / 居住所在街道', 'homeStreet'],
      ['编组 / 按何处编组', 'basis'],
      ['联系电话', 'phone'],
      ['备注', 'note'],
    ]);
  });

  test('all 255 members are taken without a finding', async () => {
    const rows = await roster();

    expect(tally(rows.map(({ state }) => state))).toEqual({ ok: 255 });
    expect(rows.flatMap(({ findings }) => findings)).toEqual([]);
    expect(new Set(rows.map(({ keys }) => keys[0])).size).toBe(255);
    expect(tally(rows.map(({ value }) => value?.level ?? ''))).toEqual({ standing: 42, member: 213 });
    expect(tally(rows.flatMap(({ value }) => value?.placements.map(({ basis }) => basis) ?? []))).toEqual({
      work: 169,
      home: 86,
    });
    expect(
      rows.every(
        ({ value }) => /^199\d{8}$/.test(value?.phone ?? '') && /^\d{4}-\d\d-\d\d$/.test(value?.birthOn ?? ''),
      ),
    ).toBe(true);
  });

  test('full-width spaces and digits are gone', async () => {
    const rows = await roster();

    expect(rows.find(({ number }) => number === 24)?.value).toEqual({
      name: '陆文涵',
      gender: '男',
      birthOn: '1962-08-05',
      sector: '宗教界',
      level: 'standing',
      partyMember: false,
      party: '民主党派',
      post: '区人民医院主治医师',
      phone: '19900001019',
      workStreet: '渭阳西路街道',
      homeStreet: '陈杨寨街道',
      placements: [{ group: 'unit-2', kind: 'liaison-group', basis: 'work' }],
    });
    expect(rows.find(({ number }) => number === 14)?.value?.phone).toBe('19900001009');
  });
});

describe('the opinion ledger of the office', () => {
  const check = async (members: SheetMembers): Promise<ReturnType<typeof checkOpinionRows>> => {
    const sheet = await readSheet(await fixture('qindu-opinion-ledger-gbk.csv'), 'qindu-opinion-ledger-gbk.csv');
    const header = headerOf(sheet, opinionColumns);
    const mapping = mappingOf(proposeMapping(header.headings, opinionColumns));
    return checkOpinionRows(header.rows, mapping, { ...district, members });
  };
  type SheetMembers = typeof district.members;
  const members = async (): Promise<SheetMembers> =>
    (await roster()).flatMap(({ value }, index) =>
      value ? [{ id: `member-${index}`, name: value.name, sector: value.sector }] : [],
    );

  test('308 opinions are taken without a finding, 5 adopted by the province and 32 by the city', async () => {
    const rows = await check(await members());

    expect(tally(rows.map(({ state }) => state))).toEqual({ ok: 308 });
    expect(tally(rows.flatMap(({ value }) => value?.adoptions.map(({ level }) => level) ?? []))).toEqual({
      province: 5,
      city: 32,
    });
    expect(rows.every(({ value }) => value?.unit !== undefined)).toBe(true);
    expect([rows[0]?.value?.reportedOn, rows.at(-1)?.value?.reportedOn]).toEqual(['2022-01-04', '2023-05-24']);
    expect(new Set(rows.map(({ keys }) => keys[0])).size).toBe(308);
  });

  test('authors are members, known informants, or informants by name', async () => {
    const authors = (await check(await members())).flatMap(({ value }) => value?.authors ?? []);

    expect(
      tally(
        authors.map((author) => ('member' in author ? 'member' : 'informant' in author ? 'informant' : author.kind)),
      ),
    ).toEqual({
      member: 190,
      informant: 118,
    });
    expect(authors.filter((author) => 'informant' in author)).not.toHaveLength(0);
  });

  test('a quoted title and a note that begins with = are text', async () => {
    const rows = await check(await members());

    expect(rows.find(({ value }) => value?.serial === '151')?.value?.title).toBe('"一刀切"停车收费, 群众有意见');
    expect(rows.find(({ value }) => value?.serial === '18')?.value?.note).toBe('=转区城管局');
  });

  test('without a roster the 190 named authors are kept by name, each with a warning', async () => {
    const rows = await check([]);

    expect(tally(rows.map(({ state }) => state))).toEqual({ ok: 118, warning: 190 });
    expect(tally(rows.flatMap(({ findings }) => findings.map(({ code }) => code)))).toEqual({ 'author.unknown': 190 });
  });
});
