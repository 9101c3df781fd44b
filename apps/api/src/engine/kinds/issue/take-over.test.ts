import type { ListOf } from '@lianluo/contract/common';
import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import type { TimelineView } from '@lianluo/contract/work';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { kinds } from '@lianluo/domain/work/kinds';
import { take } from '@lianluo/domain/work/lifecycle';
import { beforeEach, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../../test-support/world';
import { takeOver } from '../../../entries/operate/issues-command';
import { takeOverOnce } from '../../take-over-once';
import { readItem, saving } from '../../work/ledger.store';
import { counterKey, lastOf } from './counters';

const base = '/committees/qindu';
const recipients = ['主送：区委办公室', '抄送：区卫生健康局'];

let world: World;
let desk: Desk;

beforeEach(async () => {
  world = await openWorld({ now: '2025-12-30T09:00:00+08:00' });
  desk = deskOf(world.as('demo.qindu'));
});

/** Signed as it is today, without what an earlier release did not write; then issued as that did. */
async function issuedBefore(title: string, day: string): Promise<string> {
  world.setClock(`${day}T09:00:00+08:00`);
  // Who signed in the day before is asked again.
  desk = deskOf(world.as('demo.qindu'));
  const { id } = await desk.record({ title, unit: world.unit });
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const found = await readItem(world.storage, 'qindu', 'opinions', id);
  const { signature: _signature, ...signed } = found!.item as Opinion;

  const year = Number(day.slice(0, 4));
  const key = counterKey('qindu', `opinions#${year}`);
  const [counter] = await world.storage.get([{ table: 'ledger', key }]);
  const last = lastOf(counter) + 1;
  const instant = world.deps.now().toISOString();
  const actor = { id: 'clerk', name: '甲', role: 'county-administrator', permissions: ['opinion:edit'] } as const;
  const moment = {
    now: instant,
    calendar: officialCalendar,
    newId: world.deps.newId,
    actor: { ...actor, reach: 'own' },
  };
  const input = { number: `〔${year}〕${last}号`, recipients };
  // An actor that may issue is all that the step looks at.
  const issued = take(kinds.opinions, signed as Opinion, 'issue', input, moment as never);
  const scope = { actor, instant, committee: { id: 'qindu' } };
  const next = { ...issued, version: signed.version + 1 };
  await world.storage.write([
    { table: 'ledger', put: { ...key, version: last, last } },
    ...saving(scope, signed, next, 'issue', { textVersion: found!.textVersion }),
  ]);
  await world.deps.settled();
  return id;
}

/** Each of them whole, by its number. */
async function issuesOf(): Promise<IssueView[]> {
  const office = world.as('demo.qindu');
  const { body } = await office.get<ListOf<IssueView>>(`${base}/issues?sort=number&limit=50`);
  return Promise.all(body.items.map(async ({ id }) => (await office.get<IssueView>(`${base}/issues/${id}`)).body));
}
const read = async (id: string) => (await world.as('demo.qindu').get<OpinionView>(`${base}/opinions/${id}`)).body;
const figureOf = async (key: string) => {
  const { body } = await world.as('demo.qindu').get<Overview>(`${base}/overview`);
  return body.figures.find((each) => each.key === key)?.value;
};

async function everything(): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const table of ['ledger', 'journal'] as const)
    for await (const page of tablesOf(world).everyRow(table)) rows.push(...page);
  return rows;
}

test('what was issued before there were issues becomes one each, and the next number follows', async () => {
  const old = [
    await issuedBefore('甲', '2025-12-30'),
    await issuedBefore('乙', '2025-12-31'),
    await issuedBefore('丙', '2026-02-03'),
    await issuedBefore('丁', '2026-03-04'),
  ];
  const untouched = (await desk.record({ title: '戊' })).id;
  const before = await Promise.all(old.map(read));
  expect([await issuesOf(), await figureOf('opinions.issued')]).toEqual([[], 2]);

  await takeOverOnce(world.deps);
  await world.deps.settled();

  const issues = await issuesOf();
  expect(
    issues.map(({ number, total, title, issuedOn, status, size }) => [number, total, title, issuedOn, status, size]),
  ).toEqual([
    ['〔2025〕1号', 1, '甲', '2025-12-30', 'issued', 1],
    ['〔2025〕2号', 2, '乙', '2025-12-31', 'issued', 1],
    ['〔2026〕1号', 3, '丙', '2026-02-03', 'issued', 1],
    ['〔2026〕2号', 4, '丁', '2026-03-04', 'issued', 1],
  ]);
  const after = await Promise.all(old.map(read));
  expect(after.map(({ issue }) => issue)).toEqual(issues.map(({ id }) => id));
  const { issue: _issue, signature, version, updatedAt: _updatedAt, allowedActions: _actions, ...kept } = after[0]!;
  expect(before[0]).toMatchObject(kept);
  expect([version, signature]).toEqual([before[0]!.version + 1, { name: 'demo.qindu', on: '2025-12-30' }]);
  expect(issues[0]).toMatchObject({
    signature,
    items: [{ title: '甲', sources: [{ item: old[0], title: '甲' }] }],
    circulation: { report: [], send: ['区委办公室'], distribute: ['区卫生健康局'] },
  });
  expect((await read(untouched)).version).toBe(1);
  expect([await figureOf('opinions.issued'), await figureOf('issues.issued')]).toEqual([2, 2]);
  for (const [kind, id] of [
    ['opinions', old[0]],
    ['issues', issues[0]!.id],
  ]) {
    const { items } = (await world.as('demo.qindu').get<TimelineView>(`${base}/${kind}/${id}/timeline`)).body;
    expect(items.at(-1)).toMatchObject({ action: 'take-over', label: '转为一期', note: '原〔2025〕1号，一条一期' });
    expect(items.at(-1)?.by.name).toBe('运维');
  }

  const next = await desk.walk((await desk.record()).id, 'submit', 'edit', 'review', 'sign', 'issue');
  expect(next.number).toBe('第3期（总第5期）');
});

test('taken over again, by the command too, nothing changes', async () => {
  await issuedBefore('甲', '2026-02-03');
  await issuedBefore('乙', '2026-03-04');
  const said: string[] = [];
  const command = async () =>
    takeOver.run({ tables: tablesOf(world), options: {}, say: (line) => void said.push(line) });
  await command();
  const once = await everything();

  await command();
  await takeOverOnce(world.deps);

  expect(await everything()).toEqual(once);
  expect(said.filter((line) => line.startsWith('qindu'))).toEqual(['qindu ✓ 2 期 issues', 'qindu ✓ 0 期 issues']);
});

test('cut short, it goes on; numbers that the first series gave meanwhile stay', async () => {
  const ids = [await issuedBefore('甲', '2026-02-03'), await issuedBefore('乙', '2026-03-04')];
  const next = await desk.walk((await desk.record()).id, 'submit', 'edit', 'review', 'sign', 'issue');
  expect(next.number).toBe('第3期（总第3期）');
  const { storage } = world;
  let writes = 0;
  const killed: typeof storage = {
    ...storage,
    async write(...all) {
      if (writes++ > 0) throw new Error('killed');
      return storage.write(...all);
    },
  };
  await expect(takeOverOnce({ ...world.deps, storage: killed })).rejects.toThrow('killed');

  await takeOverOnce(world.deps);
  await world.deps.settled();

  const numbers = (await issuesOf()).map(({ number, total }) => [number, total]);
  expect(numbers).toEqual([
    ['〔2026〕1号', 1],
    ['〔2026〕2号', 2],
    ['第3期（总第3期）', 3],
  ]);
  expect((await Promise.all(ids.map(read))).every(({ issue }) => issue !== undefined)).toBe(true);
});
