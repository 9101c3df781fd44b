import type { activityRecords, activities } from '@lianluo/contract/activity';
import type { CommitteeView } from '@lianluo/contract/committee';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { AttendanceList, NoticeView } from '@lianluo/contract/gathering-beside';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Problem } from '@lianluo/contract/problem';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, expect, test } from 'vitest';
import { aRoster } from '../../../../test-support/activity/a-roster';
import type { Client } from '../../../../test-support/client';
import { withKey } from '../../../../test-support/key';
import { openWorld, type World } from '../../../../test-support/world';

type Activity = AnswerOf<typeof activities.read>;
type Invited = AnswerOf<typeof activityRecords.invited>;

const base = '/committees/qindu';
const path = `${base}/activities`;
const plan = { title: '委员走进社区视察', type: 'inspection', plannedOn: '2026-05-19', place: '古渡社区' };

let world: World;
let office: Client;
let unit: Client;
let members: Readonly<Record<string, string>>;
let units: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld();
  [office, unit] = [world.as('demo.qindu'), world.as('demo.qindu.unit')];
  ({ members, units } = await aRoster(world));
});

const record = async (over: object = {}, who = office) => (await who.post<Activity>(path, { ...plan, ...over })).body;
const step = async (id: string, action: string, body: object = {}) => {
  const { version } = await office.get<Activity>(`${path}/${id}`);
  return office.post<Activity & Problem>(`${path}/${id}/actions/${action}`, body, { version });
};
const held = async (over: object = {}, attendance: object[] = []) => {
  const { id } = await record(over);
  await step(id, 'announce');
  await step(id, 'hold', { heldOn: '2026-05-19', attendance, record: '视察了三个小区' });
  return id;
};
const invited = async (id: string, query = '') => (await office.get<Invited>(`${path}/${id}/invited${query}`)).body;
const namesIn = ({ items }: Invited) =>
  items.map(({ member }) => Object.keys(members).find((key) => members[key] === member));

test('who is invited is resolved on the day, each once, and kept when the notice goes out', async () => {
  const { id } = await record({
    invited: { units: [world.unit], sectors: ['教育界'], members: [members['张三教育界']] },
  });

  const planned = await invited(id);
  expect(namesIn(planned)).toEqual(['李汶经济界', '王芳教育界', '张三教育界']);
  expect([planned.total, planned.counts]).toEqual([3, { invited: 3, coming: 0, leave: 0, none: 3 }]);
  expect(planned.leftOut).toMatchObject([{ member: members['赵明经济界'], status: 'suspended' }]);

  await step(id, 'announce');
  await office.post(`${base}/members`, { name: '钱新', sector: '教育界' });
  expect((await invited(id)).total).toBe(3);
  // Who is missing is whoever was invited and stands in no line.
  expect((await office.get<Invited>(`${path}/${id}/attendance/missing`)).body.total).toBe(3);
  const { version, body } = await office.get<Activity>(`${path}/${id}`);
  expect(body.announcedOn).toBe('2026-05-20');
  await office.patch(`${path}/${id}`, { invited: { committees: [units['提案委员会']] } }, { version });
  expect(namesIn(await invited(id))).toEqual(['王芳经济界']);
});

test('without an invitation the members of its unit are meant, and names that are nobody’s are refused', async () => {
  const { id } = await record({ unit: world.unit });
  expect(namesIn(await invited(id))).toEqual(['李汶经济界', '张三教育界']);

  const wrong = async (asked: object) => {
    const { status, body } = await office.post<Problem>(path, { ...plan, invited: asked });
    return [status, body.errors?.map(({ pointer }) => pointer)];
  };
  expect(await wrong({ members: ['nobody'] })).toEqual([422, ['/invited/members/0']]);
  expect(await wrong({ units: ['nothing'] })).toEqual([422, ['/invited/units/0']]);
  expect(await wrong({ committees: [world.unit] })).toEqual([422, ['/invited/committees/0']]);
  expect(await wrong({ sectors: ['火星界'] })).toEqual([422, ['/invited/sectors/0']]);
});

test('replies are entered by the office, filtered, and over once it was held', async () => {
  const { id, version } = await record({ invited: { everyone: true } });
  const lines = [
    { member: members['张三教育界'], answer: 'coming' },
    { member: members['李汶经济界'], answer: 'leave', reason: 'ill', granter: '秘书长' },
  ];
  const replied = await office.patch<Activity>(`${path}/${id}/replies`, { lines }, { version });
  expect(replied.status).toBe(200);

  expect((await invited(id)).counts).toMatchObject({ coming: 1, leave: 1 });
  expect((await invited(id, '?reply=leave')).items).toMatchObject([
    { reply: { answer: 'leave', reason: 'ill', granter: '秘书长' } },
  ]);
  expect(JSON.stringify(replied.body)).not.toContain('ill');
  const { items } = (await office.get<TimelineView>(`${path}/${id}/timeline`)).body;
  expect([items.at(-1)?.label, items.at(-1)?.changes]).toEqual(['登记回执', []]);

  const over = await held();
  const { version: last } = await office.get(`${path}/${over}`);
  const refused = await office.patch<Problem>(`${path}/${over}/replies`, { lines }, { version: last });
  expect([refused.status, refused.body.code]).toEqual([409, 'gathering.replies-over']);
});

test('a notice says what was planned, to read and as a Word file', async () => {
  const { id } = await record({
    type: 'meeting',
    title: '议政性常委会',
    agenda: '听取通报',
    invited: { everyone: true },
  });
  const { body } = await office.get<NoticeView>(`${path}/${id}/notice`);
  // 19 May 2026 is a Tuesday.
  expect(body).toMatchObject({
    title: '关于召开议政性常委会的通知',
    addressed: '全体委员：',
    issuer: '政协秦都区委员会',
  });
  expect(body.paragraphs).toContain('一、时间：2026年5月19日（星期二）');
  expect(body.text).toContain('四、议程：听取通报');
  const file = await office.get<Uint8Array>(`${path}/${id}/notice-document`);
  expect(file.status).toBe(200);
});

test('what was raised becomes an opinion that names its source; a discarded draft is forgotten', async () => {
  const early = await record({ unit: world.unit });
  const draft = {
    kind: 'opinions',
    title: '关于修复路灯的建议',
    content: { situation: '三处不亮' },
    authors: [{ member: members['张三教育界'] }],
  };
  const refused = await office.post<Problem>(`${path}/${early.id}/raised`, draft);
  expect([refused.status, refused.body.code]).toEqual([409, 'gathering.not-held']);

  const id = await held({ unit: world.unit });
  const raised = await office.post<OpinionView>(`${path}/${id}/raised`, draft);
  expect([raised.status, raised.headers.get('location')]).toEqual([201, `/api/v1${base}/opinions/${raised.body.id}`]);
  expect(raised.body).toMatchObject({
    title: draft.title,
    unit: world.unit,
    raisedAt: { kind: 'activities', item: id },
  });
  const suggestion = {
    kind: 'suggestions',
    title: '加设座椅',
    members: [members['李汶经济界']],
    content: '公园缺座椅',
  };
  expect((await office.post(`${path}/${id}/raised`, suggestion)).status).toBe(201);
  expect((await office.get<Activity>(`${path}/${id}`)).body.raised).toHaveLength(2);
  const told = (await office.get<TimelineView>(`${base}/opinions/${raised.body.id}/timeline`)).body.items;
  expect(told[0]?.note).toBe('在活动《委员走进社区视察》上提出');

  await office.del(`${base}/opinions/${raised.body.id}`, { version: raised.version });
  expect((await office.get<Activity>(`${path}/${id}`)).body.raised).toMatchObject([{ kind: 'suggestions' }]);
  const { items } = (await office.get<TimelineView>(`${path}/${id}/timeline`)).body;
  expect(items.slice(-3).map(({ label }) => label)).toEqual(['转出意见建议', '转出意见建议', '解除关联']);
});

test('a pasted list is read against the roster and what stands, and nothing is written', async () => {
  const id = await held({}, [{ member: members['张三教育界'], state: 'present' }]);
  const before = (await office.get<Activity>(`${path}/${id}`)).version;
  const read = async (text: string) =>
    (await office.post<AttendanceList>(`${path}/${id}/attendance/read`, { text })).body;

  const { lines, totals } = await read('1.张 三√\n2.李文\n请假：王芳（经济界）、王芳');
  expect(lines.map(({ match, change, candidates }) => [match, change, candidates.length])).toEqual([
    ['found', 'unchanged', 0],
    ['unknown', undefined, 1],
    ['found', 'new', 0],
    ['several', undefined, 2],
  ]);
  expect(totals).toMatchObject({ found: 2, unknown: 1, several: 1, new: 1, unchanged: 1 });
  expect((await read('姓名\t出席情况\n张三\t请假')).lines).toMatchObject([
    { change: 'update', told: { state: 'leave' } },
  ]);
  expect((await office.get<Activity>(`${path}/${id}`)).version).toBe(before);
});

test('the list that was exported comes back unchanged', async () => {
  const id = await held({}, [
    { member: members['张三教育界'], state: 'late', halfDays: 1, spoke: 'written', led: true },
    { member: members['李汶经济界'], state: 'leave', reason: 'ill', granter: '秘书长' },
    { member: members['王芳教育界'], state: 'leave', reason: 'business' },
    { member: members['王芳经济界'], state: 'present', sittingIn: true },
  ]);
  const { status, body } = await office.post<Uint8Array<ArrayBuffer>>(`${path}/${id}/attendance/exports`, {});
  expect(status).toBe(200);
  const form = new FormData();
  form.set('kind', 'attendance');
  form.set('file', new Blob([body]), '出席名单.xlsx');
  const read = await office.post<AttendanceList>(`${path}/${id}/attendance/files`, form);
  expect(read.body.totals).toMatchObject({ found: 4, unchanged: 4, new: 0, update: 0 });
});

test('own types have a fixed one behind them, are filtered by, and stay while they are borne', async () => {
  const { version } = await office.get<CommitteeView>(base);
  const told = [
    { name: '桢商量', type: 'micro-consultation' },
    { name: '政协论坛', type: 'talk' },
  ];
  const changed = await office.patch<CommitteeView>(base, { activityTypes: told }, { version });
  const [mine, other] = changed.body.activityTypes ?? [];
  const { id, type } = await record({ named: mine?.id, type: 'meeting' });
  expect(type).toBe('micro-consultation');
  const found = async (query: string) =>
    (await office.get<{ items: { id: string }[]; total: number }>(`${path}?${query}`)).body;
  expect(await found(`named=${mine?.id}`)).toMatchObject({ items: [{ id }], total: 1 });
  expect((await found('type=micro-consultation')).total).toBe(1);

  const gone = await office.patch<Problem>(base, { activityTypes: [other] }, { version: changed.version });
  expect([gone.status, gone.body.code]).toEqual([409, 'activity-type.in-use']);
  const off = { ...mine, active: false };
  const kept = await office.patch<CommitteeView>(base, { activityTypes: [off] }, { version: changed.version });
  expect(kept.body.activityTypes).toEqual([off]);
  expect((await office.post(path, { ...plan, named: mine?.id })).status).toBe(422);
});

test('a unit runs its own; another committee’s does not exist', async () => {
  const { id } = await record({}, unit);
  expect((await unit.get(`${path}/${id}/invited`)).status).toBe(200);
  const foreign = await record({ unit: units['人民路街道联络组'] });
  for (const beside of ['invited', 'notice', 'notice-document'])
    expect((await unit.get(`${path}/${foreign.id}/${beside}`)).status).toBe(404);
  expect((await world.as('demo.xincheng').get(`${path}/${id}/notice`)).status).toBe(404);
});

test('that somebody is ill is told to the office, and to no other system', async () => {
  const ill = { member: members['李汶经济界'], reason: 'ill' };
  const id = await held({}, [{ ...ill, state: 'leave' }]);
  const planned = await record({ invited: { everyone: true } });
  const lines = [{ ...ill, answer: 'leave' }];
  await office.patch(`${path}/${planned.id}/replies`, { lines }, { version: planned.version });
  const { client } = await withKey(world, { scopes: ['activities:read'] });
  const told = async (who: Client) => {
    const read = await who.get<Activity>(`${path}/${id}`);
    const replied = await who.get<Invited>(`${path}/${planned.id}/invited?reply=leave`);
    return [read.body.attendance.map(({ reason }) => reason), replied.body.items.map(({ reply }) => reply?.reason)];
  };

  expect(await told(office)).toEqual([['ill'], ['ill']]);
  expect(await told(client)).toEqual([[undefined], [undefined]]);
});
