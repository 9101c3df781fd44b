import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OwedView, ReportRuleView } from '@lianluo/contract/report-rule';
import type { VolumeView } from '@lianluo/contract/report-volume';
import type { ReportSummary, ReportView } from '@lianluo/contract/report';
import { beforeAll, expect, test } from 'vitest';
import { attach } from '../../../../test-support/attaching';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { aReportRule } from '../../../../test-support/report/report-rule';
import { withKey } from '../../../../test-support/key';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let office: Desk;
let unit: Desk;
let people: string[];

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const clerk = world.as('demo.qindu');
  const member = async (name: string) =>
    (await clerk.post<MemberView>(`${base}/members`, { name, sector: '医药卫生界' })).body.id;
  people = [await member('苗青岚'), await member('闻人峻')];
  office = deskOf(clerk, 'qindu', 'reports');
  unit = deskOf(world.as('demo.qindu.unit'), 'qindu', 'reports');
});

const duty = (more: object = {}) => ({
  type: 'duty-report',
  subject: { kind: 'member', id: people[0] },
  period: '2026-Q1',
  content: '一季度参加调研两次。',
  ...more,
});
const list = async (query: string) =>
  (await world.as('demo.qindu').get<ListOf<ReportSummary>>(`${base}/reports?${query}`)).body;

test('a unit hands in what a member wrote, the office takes it in, and each figure has its list', async () => {
  const draft = await unit.record(duty());
  const submitted = await unit.step(draft.id, 'submit');
  const accepted = await office.step(draft.id, 'accept');
  await world.deps.settled();

  expect(draft).toMatchObject({ title: '苗青岚2026年第1季度履职报告', unit: world.unit, subject: { name: '苗青岚' } });
  // Ten working days from 20 May, Wednesday.
  expect(submitted).toMatchObject({ status: 'submitted', handedInOn: '2026-05-20', dueOn: '2026-06-03' });
  expect(submitted).not.toHaveProperty('late');
  expect(accepted).toMatchObject({ status: 'accepted', acceptedOn: '2026-05-20', waitingFor: null });
  for (const [query, many] of [
    ['type=duty-report', 1],
    ['type=plan', 0],
    ['subject=member', 1],
    ['subject=unit', 0],
    ['stage=accepted&year=2026', 1],
    ['period=2026-Q1', 1],
    [`member=${people[0]}`, 1],
    [`member=${people[1]}`, 0],
  ] as const)
    expect([query, (await list(query)).items.length]).toEqual([query, many]);
  expect(await office.step(draft.id, 'unaccept', { reason: '登记有误' })).toMatchObject({ status: 'submitted' });
});

test('what has neither a text nor a file is not handed in; a file alone is enough', async () => {
  const { id } = await unit.record(duty({ content: undefined, period: '2025-Q4' }));
  const empty = await unit.tries(id, 'submit');
  await attach(world.as('demo.qindu.unit'), `${base}/reports/${id}`, { name: '履职报告.pdf' });

  expect(empty).toBe('409 report.empty');
  expect(await unit.step(id, 'submit')).toMatchObject({ status: 'submitted' });
});

test('nobody dates their own work back; the office enters the day that a paper came', async () => {
  const { id } = await unit.record(duty({ period: '2025-Q3' }));
  const handedInOn = '2026-05-11';

  expect(await unit.tries(id, 'submit', { handedInOn })).toBe('422 request.invalid');
  expect(await office.step(id, 'submit', { handedInOn })).toMatchObject({ handedInOn, reportedOn: handedInOn });
});

test('it is refused where it names nobody, another unit or no period', async () => {
  const said = async (body: object, as = 'demo.qindu.unit') => {
    const { status, body: told } = await world.as(as).post(`${base}/reports`, duty(body));
    return [status, told.errors?.[0]?.pointer];
  };
  const { body: other } = await world.as('demo.qindu').post<{ id: string }>(`${base}/units`, {
    name: '另一联络组',
    type: 'liaison-group',
  });

  expect(await said({ subject: { kind: 'member', id: 'nobody' } })).toEqual([422, '/subject/id']);
  expect(await said({ subject: { kind: 'unit', id: other.id } })).toEqual([422, '/subject/id']);
  expect(await said({ period: '2026-H3' })).toEqual([422, '/period']);
  expect(await said({ subject: { kind: 'committee', name: '提案委员会' } })).toEqual([201, undefined]);
});

test('what was handed in is bound as one volume, with its files by name; a draft is in none', async () => {
  const clerk = world.as('demo.qindu');
  const { id } = await unit.record(duty({ period: '2024', content: '一、工作情况\n走访十次。' }));
  const volume = { title: '二〇二四年履职报告汇编', ids: [id] };
  const asked = (path: string) => clerk.post<VolumeView>(`${base}/report-volumes${path}`, volume);
  const drafted = await asked('/preview');
  await attach(world.as('demo.qindu.unit'), `${base}/reports/${id}`, { name: '统计表.pdf' });
  await unit.step(id, 'submit');
  const { body } = await asked('/preview');

  expect([drafted.status, drafted.body]).toMatchObject([422, { errors: [{ pointer: '/ids/0' }] }]);
  expect(body).toMatchObject({
    title: volume.title,
    entries: [
      {
        by: '苗青岚',
        byId: people[0],
        on: '2026-05-20',
        paragraphs: ['一、工作情况', '走访十次。'],
        files: ['统计表.pdf'],
      },
    ],
  });
  const { status } = await asked('');
  expect(status).toBe(200);

  // A key that binds reports reads them, and needs the scope for that.
  const { client } = await withKey(world, { scopes: ['report-volumes:write'] });
  const byKey = await client.post(`${base}/report-volumes/preview`, volume);
  expect([byKey.status, byKey.body.code]).toEqual([403, 'key.scope-missing']);
});

test('a rule asks, what answers it is late or in time, and who owes it is told until it is in', async () => {
  const clerk = world.as('demo.qindu');
  // Of the half-year that began in January, due by 15 May.
  const { body: rule } = await clerk.post<ReportRuleView>(
    `${base}/report-rules`,
    aReportRule('半年报告', {}, { dueMonth: 5, dueDay: 15 }),
  );
  const owed = async (period = '2026-H1') =>
    (await clerk.get<OwedView>(`${base}/report-rules/${rule.id}/owed?period=${period}`)).body;
  const before = await owed();
  const { id } = await unit.record(duty({ period: '2026-H1' }));
  const drafted = await owed();
  const late = await unit.step(id, 'submit');
  const told = await owed();

  expect(before).toMatchObject({ deadline: '2026-05-15', periods: ['2026-H1', '2026-H2'], inTime: 0, late: 0 });
  expect(before.owing).toBe(before.total);
  expect(before.items.find(({ subject }) => subject.id === people[0])).toMatchObject({
    state: 'overdue',
    words: '苗青岚：2026年上半年履职报告应于2026-05-15前报送，现已逾期，请抓紧报送。',
  });
  // A draft is no report yet.
  expect(drafted.owing).toBe(before.total);
  expect(late).toMatchObject({ deadline: '2026-05-15', late: true });
  expect(told).toMatchObject({ late: 1, owing: before.total - 1 });
  expect(told.items.find(({ subject }) => subject.id === people[0])).toMatchObject({ state: 'late', report: { id } });

  // Returned, it is owed again, and whoever takes back what he handed in has not handed it in.
  await office.step(id, 'return', { reason: '请补充' });
  expect((await owed()).owing).toBe(before.total);
  expect(await unit.step(id, 'submit')).toMatchObject({ handedInOn: '2026-05-20', late: true });

  // A later day for what is to come makes nobody less late.
  const terms = { period: 'half', whom: 'members', dueMonth: 7, dueDay: 10 };
  const { version } = await clerk.get(`${base}/report-rules/${rule.id}`);
  await clerk.patch(`${base}/report-rules/${rule.id}`, { terms }, { version });
  expect((await unit.read(id)) as unknown as ReportView).toMatchObject({ late: true, deadline: '2026-05-15' });
  expect((await owed('2026-H2')).deadline).toBe('2027-01-10');
  const sheet = await clerk.post(`${base}/report-rules/${rule.id}/owed/exports`, { period: '2026-H1' });
  expect(sheet.status).toBe(200);
  expect((await clerk.get(`${base}/report-rules/${rule.id}/owed?period=2026`)).status).toBe(422);
  const unitTries = await world.as('demo.qindu.unit').get(`${base}/report-rules/${rule.id}/owed`);
  expect(unitTries.status).toBe(403);
});
