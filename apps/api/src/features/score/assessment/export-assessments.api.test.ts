import type { AssessmentView, listAssessments } from '@lianluo/contract/assessments';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import { sheetSteps } from '@lianluo/domain/scheme/sheet/scores';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { nameGroup, sheetDesk, userOf } from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';
import { readSheet } from '../../../floor/sheet/read-sheet';

const path = '/committees/qindu/scores/assessments';
let world: World;
let office: Client;

const cellsOf = async (bytes: Uint8Array) =>
  (await readSheet(bytes, 'scores.xlsx')).rows.map((row) => row.map((cell) => String(cell ?? '')));
async function sheet(at: string, body: object = {}): Promise<string[][]> {
  const { status, body: bytes } = await office.post<Uint8Array>(`${path}${at}/exports`, body);
  if (status !== 200) throw new Error(`${at}: ${status} ${JSON.stringify(bytes)}`);
  return cellsOf(bytes);
}
const refused = async (at: string, by: Client, body: object = {}) => {
  const { status, body: answer } = await by.post<{ code?: string }>(`${path}${at}/exports`, body);
  return `${status} ${answer.code}`;
};

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  const member = await work.member('石泽清');
  for (const day of ['2026-01-12', '2026-05-06']) await work.opinion(member, day, { unit: world.unit });
  await work.inForce('minhang', '2026-01-01', sheetRules);
  const desk = sheetDesk(world.unit);
  await desk.fill(world.as('demo.qindu.unit'), 'self', [{ line: 'heard', value: 8 }]);
  const clerk = world.as('demo.qindu.clerk');
  await nameGroup(world, 2026, [await userOf(clerk)]);
  await desk.fill(clerk, 'panel', [
    { line: 'heard', value: 8 },
    { line: 'late', value: 1.5, evidence: { text: '三月、四月两次迟报' } },
  ]);
  await desk.fill(office, 'final', [
    { line: 'heard', value: 9, reason: '主席会议研究' },
    { line: 'late', value: 1.5, reason: '查实' },
  ]);
});

test('every sheet of a year stands in one, a line each, as the list shows it', async () => {
  const { items } = (await office.get<AnswerOf<typeof listAssessments>>(path)).body;
  const [title, unit, source, header, ...lines] = await sheet('');

  expect(title?.[0]).toBe('秦都区政协联络组织考核得分表（演示数据）');
  expect(unit?.[0]).toContain(`共${items.length}条`);
  expect(source?.[0]).toContain('截至2026-05-20');
  expect(header).toEqual(['序号', '组织', '考核表', '基本分', '加分', '扣分', '得分', '等次', '进度', '缺项']);
  expect(items.length).toBeGreaterThan(0);
  expect(lines).toEqual(
    items.map(({ subject, sheet: { name }, value, grade, step, lacks }, index) => [
      String(index + 1),
      subject.name,
      name,
      // Two of five months, 60 × 2/5 = 24, and 9 for what was heard; less 1.5.
      '33',
      '0',
      '-1.5',
      String(value),
      grade?.name,
      step && sheetSteps[step],
      `${lacks}项`,
    ]),
  );
});

test('the list and its sheet are of the same units, by whatever they are asked for', async () => {
  const listed = async (asked: Record<string, string>) =>
    (await office.get<AnswerOf<typeof listAssessments>>(`${path}?${new URLSearchParams(asked).toString()}`)).body.items;
  const [first] = await listed({});
  const name = first?.subject.name ?? '';
  expect(name).not.toBe('');
  for (const [asked, found] of [
    [{ q: name }, [name]],
    [{ q: '没有这个名称' }, []],
    [{ sheet: 'group-sheet', unit: world.unit }, [name]],
    [{ sheet: 'another' }, []],
  ] as const) {
    expect([asked, (await listed(asked)).map(({ subject }) => subject.name)]).toEqual([asked, found]);
    expect([asked, (await sheet('', asked)).slice(4).map(([, unit]) => unit)]).toEqual([asked, found]);
  }
  expect((await office.get(`${path}?subject=unit`)).status).toBe(422);
});

test('one sheet has every line with all that was said of it, and the sums', async () => {
  const told = (await office.get<AssessmentView>(`${path}/${world.unit}`)).body;
  const [title, unit, source, header, ...lines] = await sheet(`/${world.unit}`);

  expect(title?.[0]).toBe(`秦都区政协${told.subject.name}联络组考核表（演示数据）`);
  // Five lines; sums are none.
  expect(unit?.[0]).toContain('共5条');
  expect(source?.[0]).toContain('得分31.5，满分110　　不合格');
  const at = (row: string[] | undefined, column: string) => row?.[header?.indexOf(column) ?? -1];
  const lineOf = (label: string) => lines.find((row) => at(row, '指标') === label && at(row, '部分') !== '合计');
  expect(
    ['满分', '方法', '自动取数', '自评', '考核组评分', '主席会议审定', '理由', '佐证', '依据', '得分'].map((column) => [
      column,
      at(lineOf('听取汇报'), column),
      at(lineOf('迟报材料'), column),
    ]),
  ).toEqual([
    ['满分', '10', '-5'],
    ['方法', '听', '查'],
    ['自动取数', '', ''],
    ['自评', '8', ''],
    ['考核组评分', '8', '-1.5'],
    ['主席会议审定', '9', '-1.5'],
    ['理由', '主席会议审定：主席会议研究', '主席会议审定：查实'],
    ['佐证', '', '三月、四月两次迟报'],
    ['依据', '本会规定', '本会规定'],
    ['得分', '9', '-1.5'],
  ]);
  expect(at(lineOf('每月报送社情民意'), '自动取数')).toBe('24');
  const sums = lines.filter((row) => at(row, '指标')?.startsWith('小计') || at(row, '部分') === '合计');
  expect(sums.map((row) => at(row, '得分'))).toEqual([
    ...told.blocks.map(({ total }) => String(total)),
    String(told.total),
  ]);
});

test('an operator and another county take nothing out, and each sheet is told by the journal', async () => {
  const operator = world.as('demo.qindu.unit');
  expect(await Promise.all(['', `/${world.unit}`].map((at) => refused(at, operator)))).toEqual(
    Array.from({ length: 2 }, () => '403 permission.missing'),
  );
  expect(await refused('', world.as('demo.xincheng'))).toBe('404 not-found');
  expect(await refused('', office, { period: '2026-Q1' })).toBe('422 request.invalid');

  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(rows.filter(({ kind }) => kind === 'scores').map(({ of }) => of)).toEqual(
    expect.arrayContaining(['assessments', 'assessment']),
  );
});
