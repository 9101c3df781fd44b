import type { ListOf } from '@lianluo/contract/common';
import type { ProposalReportView } from '@lianluo/contract/proposal-report';
import type { ProposalView } from '@lianluo/contract/proposal';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { commit, committee, rowsOf, undo, upload } from '../../../test-support/import/importing';
import { proposalLedger } from '../../../test-support/import/proposal-ledger';
import { openWorld, type World } from '../../../test-support/world';

const plenaries = [
  { id: '15-2', name: '十五届二次会议', opensOn: '2025-01-12', closesOn: '2025-01-15', cutOffOn: '2025-01-14' },
  { id: '15-3', name: '十五届三次会议', opensOn: '2026-01-10', closesOn: '2026-01-14' },
];

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  office = world.as('demo.qindu');
  await office.patch(committee, { proposals: { plenaries } }, { version: 1 });
  for (const [name, sector] of [
    ['李红', '教育界'],
    ['王晓明', '民盟'],
    ['王晓明', '经济界'],
  ])
    await office.post(`${committee}/members`, { name, sector });
});

const itemsOf = async () =>
  (await office.get<ListOf<ProposalView>>(`${committee}/proposals?limit=100&sort=reportedOn`)).body.items;
const wholeOf = async (title: string) => {
  const found = (await itemsOf()).find((each) => each.title.includes(title));
  return (await office.get<ProposalView>(`${committee}/proposals/${found?.id}`)).body;
};
let batch = '';

test("last year's ledger is read as an office has it", async () => {
  const { id, columns, totals, notes } = await upload(world, office, 'proposals', await proposalLedger());
  batch = id;
  const messages = (await rowsOf(office, id)).flatMap((row) => row.messages);

  expect(columns.filter(({ field }) => field === null)).toEqual([]);
  expect(totals).toMatchObject({ rows: 5, new: 5, error: 0 });
  // One column of satisfaction, in the two rows that have it.
  expect(messages.map((each) => /对态度、对结果都按它记/.test(each))).toEqual([true, true]);
  expect(notes.some((note) => note.includes('合计'))).toBe(true);
});

test('each lands as the office closed it, under the number it had', async () => {
  expect(await commit(world, office, batch)).toMatchObject({ status: 'committed' });

  expect(await wholeOf('加装电梯的提案')).toMatchObject({
    number: '第1号',
    status: 'closed',
    imported: true,
    session: '15-2',
    sitting: 'in-session',
    form: 'joint',
    proposers: [{ name: '李红' }, { name: '王晓明', signing: { state: 'confirmed', by: 'paper' } }],
    category: '社会建设',
    reportedOn: '2025-01-13',
    filedOn: '2025-01-13',
    mode: 'joint',
    handlingUnits: [
      { name: '区住建局', lead: true, state: 'passed', letter: { class: 'A' } },
      { name: '区财政局', lead: false },
      { name: '区城管局', lead: false },
    ],
    repliedOn: '2025-04-02',
    class: 'A',
    ratings: [{ result: 'satisfied', by: 'paper' }],
  });
  expect(await wholeOf('夜间经济')).toMatchObject({
    form: 'collective',
    proposers: [{ kind: 'party', name: '民盟秦都区总支' }],
    mode: 'split',
    handlingUnits: [
      { name: '区商务局', part: { no: 1 } },
      { name: '区文旅局', part: { no: 2 } },
    ],
    class: 'B',
    watching: true,
  });
  expect(await wholeOf('宣传')).toMatchObject({
    status: 'not-filed',
    reason: '不予立案（宣传产品）',
    handlingUnits: [],
  });
  expect(await wholeOf('再装电梯')).toMatchObject({ status: 'merged', form: 'single' });
  // What nobody has answered yet goes on here, and whom it is meant for stands with it.
  expect(await wholeOf('古树')).toMatchObject({
    status: 'filed',
    number: '平时第1号',
    sitting: 'out-of-session',
    session: '15-2',
    wanted: '区林业局',
  });
});

test('its numbers are those of the session, and every list is as long as its number', async () => {
  await world.idle();
  const { body } = await office.get<ProposalReportView>(`${committee}/proposal-report?session=15-2`);
  const value = (key: string) => body.figures.find((each) => each.key === key)?.value;
  const rate = (key: string) => {
    const found = body.rates.find((each) => each.key === key);
    return [found?.numerator, found?.denominator, found?.percent];
  };

  expect(['received', 'filed', 'not-filed', 'merged', 'parts', 'replied'].map(value)).toEqual([5, 3, 1, 1, 3, 2]);
  expect([rate('filed'), rate('replied'), rate('satisfied.result'), rate('class.A')]).toEqual([
    [3, 5, 60],
    [2, 2, 100],
    [2, 2, 100],
    [1, 2, 50],
  ]);
  expect(body.units).toEqual([
    { name: '区住建局', lead: 1, assist: 0, parts: 0, replied: 1 },
    { name: '区商务局', lead: 0, assist: 0, parts: 1, replied: 1 },
    { name: '区城管局', lead: 0, assist: 1, parts: 0, replied: 1 },
    { name: '区文旅局', lead: 0, assist: 0, parts: 1, replied: 1 },
    { name: '区财政局', lead: 0, assist: 1, parts: 0, replied: 1 },
  ]);
  for (const { list, value: told } of [...body.figures, ...body.classes]) {
    if (list === null) continue;
    expect([list, (await office.get<ListOf<ProposalView>>(list)).body.total]).toEqual([list, told]);
  }
});

test('our own list of them comes back unchanged', async () => {
  const exported = await office.post<Uint8Array>(`${committee}/exports`, {
    kind: 'proposals',
    filter: { session: '15-2' },
  });
  const file = new File([exported.body as Uint8Array<ArrayBuffer>], '提案台账.xlsx');
  const again = await upload(world, office, 'proposals', file);

  expect((await rowsOf(office, again.id)).filter(({ state }) => state !== 'unchanged')).toEqual([]);
  expect(again.totals).toMatchObject({ rows: 5, unchanged: 5, new: 0, error: 0 });
});

test('what is filed here goes on behind the numbers that the sheet brought', async () => {
  const step = async (id: string, action: string, input: object = {}) => {
    const { version } = await office.get(`${committee}/proposals/${id}`);
    return office.post<ProposalView>(`${committee}/proposals/${id}/actions/${action}`, input, { version });
  };
  const numbers: (string | undefined)[] = [];
  const [member] = (await wholeOf('古树')).proposers.map((each) => ('member' in each ? each.member : ''));
  for (const sitting of ['in-session', 'out-of-session']) {
    const body = {
      title: '补办的提案',
      proposers: [{ member }],
      content: { situation: '一' },
      session: '15-2',
      sitting,
    };
    const { id } = (await office.post<ProposalView>(`${committee}/proposals`, body)).body;
    await step(id, 'submit');
    await step(id, 'read-first', { firstReading: 'file' });
    numbers.push((await step(id, 'file', { category: '社会建设' })).body.number);
  }
  expect(numbers).toEqual(['第3号', '平时第2号']);
});

test('the batch is taken back whole, and nothing else with it', async () => {
  await undo(world, office, batch);
  expect((await itemsOf()).map(({ title }) => title)).toEqual(['补办的提案', '补办的提案']);
});
