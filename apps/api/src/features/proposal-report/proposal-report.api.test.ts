import type { ListOf } from '@lianluo/contract/common';
import type { PrintedPaperView } from '@lianluo/contract/papers';
import type { ProposalReportView } from '@lianluo/contract/proposal-report';
import type { ProposalView } from '@lianluo/contract/proposal';
import { beforeAll, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from '../../floor/sheet/read-sheet';
import { openWorld, type World } from '../../../test-support/world';

const at = '/committees/qindu';
const plenaries = [
  { id: '15-2', name: '十五届二次会议', opensOn: '2026-01-10', closesOn: '2026-01-14' },
  { id: '15-3', name: '十五届三次会议', opensOn: '2026-05-18', closesOn: '2026-05-21', cutOffOn: '2026-05-20' },
];

/** One world for the file: an office that lays down its plenaries and hands in, files, turns down and merges. */
let world: World;
let report: ProposalReportView;
beforeAll(async () => {
  world = await openWorld();
  const office = world.as('demo.qindu');
  await office.patch(at, { proposals: { plenaries } }, { version: 1 });
  const member = (await office.post<{ id: string }>(`${at}/members`, { name: '李红', sector: '教育界' })).body.id;
  const make = async (title: string, over: object, ...steps: (readonly [action: string, input?: object])[]) => {
    const body = { title, proposers: [{ member }], content: { situation: '没有电梯' }, ...over };
    const made = await office.post<ProposalView>(`${at}/proposals`, body);
    let { version } = made;
    for (const [action, input = {}] of steps) {
      const path = `${at}/proposals/${made.body.id}/actions/${action}`;
      const taken = await office.post<ProposalView>(path, input, { version });
      expect([action, taken.status]).toEqual([action, 200]);
      version = taken.version;
    }
    return made.body.id;
  };
  const read = ['read-first', { firstReading: 'file' }] as const;
  const file = (category: string) => ['file', { category }] as const;
  const first = await make('加装电梯', {}, ['submit'], read, file('社会建设'));
  await make('增设路灯', { reportedOn: '2026-02-03' }, ['submit'], read, file('社会建设'));
  await make('保护古树', {}, ['submit'], read, file('生态文明建设'));
  await make('夸大宣传', {}, ['submit'], read, ['not-file', { ground: 'promoting', reason: '宣传产品' }]);
  await make('再装电梯', {}, ['submit'], ['merge', { into: first }]);
  await make('没有交', {});
  report = (await office.get<ProposalReportView>(`${at}/proposal-report?session=15-3`)).body;
});

const valueOf = (key: string, of = report) => of.figures.find((each) => each.key === key)?.value;
const rateOf = (key: string) => report.rates.find((each) => each.key === key);

describe('提案工作情况', () => {
  test('counts a session and nothing of another', async () => {
    const office = world.as('demo.qindu');
    const second = (await office.get<ProposalReportView>(`${at}/proposal-report?session=15-2`)).body;

    expect(report.session).toEqual({ id: '15-3', name: '十五届三次会议' });
    expect(['received', 'filed', 'not-filed', 'merged'].map((key) => valueOf(key))).toEqual([4, 2, 1, 1]);
    // Handed in on 3 February: between the second plenary and the third.
    expect(['received', 'received.out-of-session', 'filed'].map((key) => valueOf(key, second))).toEqual([1, 1, 1]);
    expect(rateOf('filed')).toMatchObject({ numerator: 2, denominator: 4, percent: 50 });
    expect(rateOf('replied')).toMatchObject({ numerator: 0, denominator: 0, percent: null });
  });

  test('opens the list behind every number, whose total is the number', async () => {
    const office = world.as('demo.qindu');
    const named = [
      ...report.figures,
      ...report.classes,
      ...report.categories.map(({ list, received: value }) => ({ list, value })),
      ...report.rates.flatMap(({ numerator, numeratorList, denominator, denominatorList }) => [
        { value: numerator, list: numeratorList },
        { value: denominator, list: denominatorList },
      ]),
    ].flatMap(({ list, value }) => (list === null ? [] : [{ list, value }]));

    expect(named.length).toBeGreaterThan(25);
    for (const { list, value } of named) {
      const { body } = await office.get<ListOf<ProposalView>>(list);
      expect([list, body.total]).toEqual([list, value]);
    }
  });

  test('a city reads the numbers and is given no list; a neighbour and a wrong session are refused', async () => {
    const below = (await world.as('demo.city').get<ProposalReportView>(`${at}/proposal-report?session=15-3`)).body;
    const tried = async (who: string, session: string) =>
      (await world.as(who).get(`${at}/proposal-report?session=${session}`)).status;

    expect(valueOf('received', below)).toBe(4);
    expect([
      ...below.figures.map(({ list }) => list),
      ...below.rates.map(({ numeratorList }) => numeratorList),
    ]).toEqual([...below.figures, ...below.rates].map(() => null));
    expect([await tried('demo.xincheng', '15-3'), await tried('demo.qindu', 'last')]).toEqual([404, 422]);
    expect(
      valueOf(
        'received',
        (await world.as('demo.qindu').get<ProposalReportView>(`${at}/proposal-report?session=14-1`)).body,
      ),
    ).toBe(0);
  });

  test('is a workbook, a Word file and a sheet of what was assigned', async () => {
    const office = world.as('demo.qindu');
    const session = '15-3';
    const file = async (path: string) =>
      (await office.post<Uint8Array>(`${at}/proposal-report/${path}`, { session })).body;
    const book = await readSheet(await file('workbook'), '统计表.xlsx');
    const word = strFromU8(unzipSync(await file('document'))['word/document.xml'] ?? new Uint8Array());
    const sheet = await office.get<PrintedPaperView>(`${at}/proposal-report/assignments?session=${session}&via=party`);
    const printed = unzipSync(await file('assignments/document'));

    expect(book.sheets?.map(({ name }) => name)).toEqual(['数字和比率', '按提案分类', '按承办单位', '提案清单']);
    expect(word).toContain('立案率50.0%（2/4）');
    expect(Object.keys(printed)).toContain('word/document.xml');
    expect(sheet.body).toMatchObject({ title: '十五届三次会议提案交办单', list: { rows: [] } });
  });
});
