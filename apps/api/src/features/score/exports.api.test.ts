import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';
import { readSheet } from '../../floor/sheet/read-sheet';

const path = '/committees/qindu/scores';
let world: World;
let office: Client;
let shi: string;

/** What a sheet says, line by line, without what is empty. */
async function sheet(of: string, body: object = {}, by = office): Promise<string[][]> {
  const { status, body: bytes } = await by.post<Uint8Array>(`${path}/${of}/exports`, body);
  if (status !== 200) throw new Error(`${of}: ${status} ${JSON.stringify(bytes)}`);
  const { rows } = await readSheet(bytes, 'scores.xlsx');
  return rows.map((row) => row.map((cell) => String(cell ?? '')).filter((cell) => cell !== ''));
}

const refused = async (of: string, body: object, by = office) => {
  const { status, body: answer } = await by.post<{ code?: string }>(`${path}/${of}/exports`, body);
  return `${status} ${answer.code}`;
};

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  shi = await work.member('石泽清');
  const tang = await work.member('汤永若');
  await work.member('早先生', { status: 'resigned', joinedOn: '2020-01-01', leftOn: '2025-06-30' });
  await work.activity('plenary', '2026-03-10', [
    [shi, 'present'],
    [tang, 'leave'],
  ]);
  await work.inForce('tongcheng');
});

test('points stand in the order that is asked for, under what makes the same numbers again', async () => {
  const [title, unit, source, header, ...lines] = await sheet('points', { order: 'value' });

  expect(title?.[0]).toBe('秦都区政协委员积分表（演示数据）');
  expect(unit?.[0]).toContain('共3条');
  expect(source?.[0]).toMatch(/^2026年　　政协秦都区/);
  expect(source?.[0]).toContain('（第1版）　　截至2026-05-20');
  expect(header).toEqual(['序号', '委员', '积分', '等次', '备注']);
  // Tongcheng: 50 for a plenary attended, 30 on leave.
  expect(lines.slice(0, 3)).toEqual([
    ['1', '石泽清', '50', '不合格'],
    ['2', '汤永若', '30', '不合格'],
    ['3', '早先生', '0', '已离任'],
  ]);
  const found = await sheet('points', { q: 'tyr' });
  expect(found.slice(4, 5)).toEqual([['1', '汤永若', '30', '不合格']]);
});

test('an explanation has every line of the table with its facts, as its page shows them', async () => {
  const [title, , source, header, ...lines] = await sheet(`points/${shi}`);

  expect(title?.[0]).toBe('秦都区政协石泽清计分说明（演示数据）');
  expect(source?.[0]).toContain('积分50　　不合格');
  expect(header).toEqual(['项目', '分值', '规则', '依据', '日期', '事实', '情形', '得分', '是否计入']);
  const { nodes } = (await office.get<{ nodes: { facts: unknown[] }[] }>(`${path}/points/${shi}`)).body;
  const facts = nodes.reduce((sum, node) => sum + node.facts.length, 0);
  expect(lines.filter((line) => line.length > 0)).toHaveLength(nodes.length + facts);
  expect(lines.find((line) => line.includes('2026-03-10'))).toEqual(
    expect.arrayContaining(['2026-03-10', '50', '计入']),
  );
});

test('quotas have a column for each task and period, stars what holds them down', async () => {
  await workOf(world, office).inForce('yanchuan', '2026-05-02');
  const [title, , , header, first] = await sheet('quotas', { period: '2026' });
  const { body } = await office.get<{ items: { rules: { label: string; period: string }[] }[] }>(
    `${path}/quotas?period=2026&limit=100`,
  );
  const tasks = new Set(body.items.flatMap(({ rules }) => rules.map(({ label, period }) => `${label} ${period}`)));

  expect(title?.[0]).toBe('秦都区政协委员任务进度表（演示数据）');
  expect(header).toHaveLength(2 + tasks.size);
  expect(header?.slice(2).every((each) => /（2026年[^-]*）$/.test(each))).toBe(true);
  expect(first?.slice(2).every((cell) => /^\d+\/\d+ |^免除|^不作要求/.test(cell))).toBe(true);
  expect((await sheet('stars'))[3]).toEqual([
    '序号',
    '委员',
    '积分',
    '按积分应得',
    '星级',
    '未完成而限星的任务',
    '备注',
  ]);
});

test('an operator takes nothing out, what is not scored makes no sheet, and each sheet is told by the journal', async () => {
  const operator = world.as('demo.qindu.unit');
  expect(await Promise.all(['quotas', 'points', 'stars'].map((of) => refused(of, {}, operator)))).toEqual(
    Array.from({ length: 3 }, () => '403 permission.missing'),
  );
  expect(await refused('points', {}, world.as('demo.xincheng'))).toBe('404 not-found');
  expect(await refused('points', { subject: 'informant' })).toBe('409 scheme.not-scored');

  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(rows.filter(({ kind }) => kind === 'scores').map(({ of }) => of)).toEqual(
    expect.arrayContaining(['points', 'explanation', 'quotas', 'stars']),
  );
});

test('while standings are being counted nobody is missing, by points or of a grade', async () => {
  const work = workOf(world, office);
  // More than a call counts by itself, and the job that would count them does not come.
  await Promise.all(Array.from({ length: 101 }, (_, index) => work.member(`委员${index}`)));
  const { later } = world.deps;
  world.deps.later = async (job) => (job.task === 'standings' ? undefined : later(job));
  await work.inForce('tongcheng', '2026-05-10');
  const listed = (await office.get<{ counting?: object; total: number }>(`${path}/points?order=value&limit=100`)).body;
  expect([listed.counting, listed.total]).toEqual([{ done: 0, total: 104 }, 0]);

  const lines = async (body: object, of = 'points') =>
    (await sheet(of, body)).slice(4).filter(([, name]) => name !== undefined);
  // Three members of before and those.
  const all = await lines({ order: 'value' });
  expect(all).toHaveLength(104);
  expect([all.slice(0, 2), all.at(-1)?.slice(1)]).toEqual([
    [
      ['1', '石泽清', '50', '不合格'],
      ['2', '汤永若', '30', '不合格'],
    ],
    ['早先生', '0', '已离任'],
  ]);
  // Who has left is not graded.
  expect(await lines({ grade: 'grade-not-passed' })).toHaveLength(103);
  expect(await lines({ grade: 'grade-passed' })).toEqual([]);
});
