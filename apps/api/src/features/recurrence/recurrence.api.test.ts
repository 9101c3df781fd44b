import type { RecurrenceView, YearPlanView } from '@lianluo/contract/recurrence';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { ListOf } from '@lianluo/contract/common';
import type { UnitView } from '@lianluo/contract/unit';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withKey } from '../../../test-support/key';
import { aRule } from '../../../test-support/roster';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu';
const path = `${base}/recurrences`;
interface Made {
  dates: number;
  made: number;
  left: number;
}
let world: World;
let office: Client;
let rule: RecurrenceView;

const plan = async (dryRun = false) => (await office.post<Made>(`${path}/plan`, { year: 2026, dryRun })).body;
const readPlan = async () => (await office.get<YearPlanView>(`${path}/plan?year=2026`)).body;
const activities = async () => (await office.get<ListOf<GatheringView>>(`${base}/activities?limit=100`)).body;

// 20 May 2026 is today. Eight studios on the 21st of each month, as in Hancheng (domain.md section 1, row 9).
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  for (let n = 1; n <= 8; n++) await office.post<UnitView>(`${base}/units`, { name: `第${n}工作室`, type: 'studio' });
  const given = {
    unitType: 'studio',
    everyone: true,
    title: '{单位}{月}月活动日',
    rule: { every: 'months', day: 21, onHoliday: 'next' },
  };
  rule = (await office.post<RecurrenceView>(path, aRule('工作室活动日', given))).body;
});

test('what has passed is missed, what is to come is open; a trial makes nothing', async () => {
  const trial = await plan(true);
  const { rules } = await readPlan();

  expect(trial).toEqual({ year: 2026, dates: 8 * 12, made: 0, left: 8 * 8 });
  const states = rules[0]!.dates.map(({ state }) => state);
  expect(states.filter((state) => state === 'missed')).toHaveLength(8 * 4);
  expect((await activities()).total).toBe(0);
});

test('a key that plans needs to write what is planned as well', async () => {
  const { client } = await withKey(world, { scopes: ['recurrences:write'] });
  const { status, body } = await client.post(`${path}/plan`, { year: 2026 });
  expect([status, body.code]).toEqual([403, 'key.scope-missing']);
});

test('a year is drafted part by part, each date once, whoever asks at the same time and how often', async () => {
  let parts = 0;
  for (let left = 1; left > 0; parts++) {
    const answers = await Promise.all([plan(), plan()]);
    left = Math.min(...answers.map((each) => each.left));
  }
  expect(await plan()).toEqual({ year: 2026, dates: 96, made: 0, left: 0 });

  const { items, total } = await activities();
  expect([total, new Set(items.map(({ title }) => title)).size]).toEqual([64, 64]);
  expect(parts).toBeLessThanOrEqual(3);
  const june = items.filter(({ title }) => title === '第1工作室6月活动日');
  // 21 June 2026 is a Sunday.
  expect(june).toMatchObject([{ plannedOn: '2026-06-22', type: 'member-day', status: 'draft' }]);
  const { body } = await office.get<GatheringView>(`${base}/activities/${june[0]?.id}`);
  expect(body).toMatchObject({ invited: { everyone: true } });
});

test('a date knows its item and what became of it; one that was thrown away can be planned anew', async () => {
  const lineOf = async (title: string) => (await readPlan()).rules[0]!.dates.find((line) => line.title === title)!;
  const first = await lineOf('第1工作室5月活动日');
  const second = await lineOf('第2工作室5月活动日');
  expect([first.on, first.state]).toEqual(['2026-05-21', 'planned']);

  const at = `${base}/activities/${first.item}`;
  await office.post(`${at}/actions/cancel`, { reason: '停电' }, { version: 1 });
  await office.del(`${base}/activities/${second.item}`, { version: 1 });

  expect((await lineOf('第1工作室5月活动日')).state).toBe('cancelled');
  expect(await lineOf('第2工作室5月活动日')).toMatchObject({ state: 'open' });
  expect(await plan()).toMatchObject({ made: 1, left: 0 });
  expect((await lineOf('第2工作室5月活动日')).item).not.toBe(second.item);
});

test('one that was put off is missed on no earlier day than its new one', async () => {
  const lineOf = async () => (await readPlan()).rules[0]!.dates.find(({ title }) => title === '第3工作室6月活动日')!;
  const at = `${base}/activities/${(await lineOf()).item}`;
  const put = (plannedOn: string, version: number) => office.patch(at, { plannedOn }, { version });

  await put('2026-05-19', 1);
  expect((await lineOf()).state).toBe('missed');
  await put('2026-06-25', 2);
  expect((await lineOf()).state).toBe('planned');
});

test('a rule is changed and put to rest, and what was planned stays', async () => {
  const changed = await office.patch<RecurrenceView>(
    `${path}/${rule.id}`,
    { rule: { every: 'months', day: 25 }, place: '委员工作室', to: null },
    { version: 1 },
  );
  expect(changed.body).toMatchObject({
    rule: { day: 25, step: 1, onHoliday: 'keep' },
    place: '委员工作室',
    version: 2,
  });
  await office.patch(`${path}/${rule.id}`, { rule: rule.rule, active: false }, { version: 2 });

  const { rules } = await readPlan();
  expect(rules[0]).toMatchObject({ active: false });
  expect(rules[0]!.dates).toHaveLength(64);
  expect(await plan(true)).toMatchObject({ left: 0 });
});

test('a rule says its day or weekday, and no year is planned whose holidays are not known', async () => {
  const missing = await office.post(path, aRule('没有日子', { rule: { every: 'weeks' } }));
  const reversed = await office.post(path, aRule('倒过来', { from: '2026-05-01', to: '2026-04-01' }));
  const beyond = await office.post(`${path}/plan`, { year: 2031 });

  expect(missing.body.errors).toMatchObject([{ pointer: '/rule/weekday', code: 'field.required' }]);
  expect(reversed.body.errors).toMatchObject([{ pointer: '/to', code: 'span.order' }]);
  expect([beyond.status, beyond.body.code]).toEqual([409, 'recurrence.beyond-calendar']);
});
