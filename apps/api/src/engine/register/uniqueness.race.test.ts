import type { ListOf } from '@lianluo/contract/common';
import type { Registers } from '@lianluo/domain/platform/uniqueness';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStorages } from '../../../test-support/storage/testing';
import { aReportRule } from '../../../test-support/report/report-rule';
import { aRota, aRule } from '../../../test-support/roster';
import { openWorld, type World } from '../../../test-support/world';

/** How many write at once. */
const atOnce = 24;
type Body = (n: number, world: World) => object;
const person = { sector: '教育界' };

/** For each register, bodies that have only what is unique in common. A register without a rule would have an empty line. */
const rivals: { [Name in keyof Registers]: readonly (readonly [what: string, body: Body])[] } = {
  members: [
    ['telephone', (n) => ({ ...person, name: `李${n}`, phone: '19900001000' })],
    ['name and sector', () => ({ ...person, name: '李红' })],
  ],
  units: [['type and name', () => ({ type: 'studio', name: '李红委员工作室' })]],
  informants: [['unit, name and telephone', (_, { unit }) => ({ unit, name: '赵敏' })]],
  'handling-units': [['name', () => ({ name: '区城市管理局' })]],
  topics: [['name and year', (n) => ({ name: n % 2 ? '停车（共享）' : '停车(共享)', year: 2026 })]],
  series: [['name', () => ({ name: '政协信息' })]],
  books: [
    [
      'half-year, list, group and title',
      (n) => ({ title: n % 2 ? '论语（全本）' : '论语(全本)', half: '2026-H1', list: 'common' }),
    ],
  ],
  'reading-groups': [['name', () => ({ name: '经济读书群' })]],
  recurrences: [['name', () => aRule('工作室活动日')]],
  rosters: [['name', () => aRota('六月值班表')]],
  'report-rules': [['name', () => aReportRule('半年履职报告')]],
  'classified-matters': [['number', () => ({ name: '密〔2026〕3号' })]],
};
const cases = Object.entries(rivals)
  .flatMap(([register, all]) => all.map(([what, body]) => ({ register, what, body })))
  .map((each, index) => ({ ...each, index, path: `/committees/qindu/${each.register}` }));

const counted = (statuses: readonly number[]) =>
  Object.fromEntries(
    [...new Set(statuses)].map((status) => [status, statuses.filter((each) => each === status).length]),
  );

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  const opened = () => openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
  const all = <Result>(call: (n: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: atOnce }, (_, n) => call(n)));

  // Cases are of different registers or of different names: one world has room for all that enter, one for all that change.
  let entering: World;
  let changing: World;
  beforeAll(async () => {
    [entering, changing] = [await opened(), await opened()];
  }, 60_000);

  test.each(cases)('of many that enter one $what into $register at once, one goes through', async ({ path, body }) => {
    const world = entering;
    const office = world.as('demo.qindu');
    const before = (await office.get<ListOf<unknown>>(path)).body.total ?? 0;

    const answers = await all((n) => office.post(path, body(n, world)));

    expect(counted(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: atOnce - 1 });
    expect(answers.flatMap(({ status, body: { code } }) => (status === 409 ? code : []))).not.toContain('server.busy');
    expect((await office.get<ListOf<unknown>>(path)).body.total).toBe(before + 1);
  });

  test.each(cases)(
    'of many that change into one $what of $register at once, one goes through',
    async ({ index, path, body }) => {
      const world = changing;
      const office = world.as('demo.qindu');
      const made = await all((n) => office.post<{ id: string }>(path, { ...body(0, world), ...apart(n) }));
      expect(counted(made.map(({ status }) => status))).toEqual({ 201: atOnce });

      const changed = await all((n) => office.patch(`${path}/${made[n]?.body.id}`, body(n, world), { version: 1 }));

      expect(counted(changed.map(({ status }) => status))).toEqual({ 200: 1, 409: atOnce - 1 });
      const again = await office.post(path, { ...body(0, world), ...apart(0) });
      // What the one has left is free for others.
      const free = changed.findIndex(({ status }) => status === 200);
      expect(again.status).toBe(free === 0 ? 201 : 409);

      function apart(n: number) {
        return {
          [path.endsWith('/books') ? 'title' : 'name']: `另名${index}之${n}`,
          ...('phone' in body(n, world) && { phone: `1990001${1000 + n}` }),
        };
      }
    },
  );

  test('of one name and sector either those stay who have telephones, or the one who has none', async () => {
    const world = changing;
    const office = world.as('demo.qindu');
    const phoneOf = (n: number) => (n % 2 === 0 ? { phone: `1990002${1000 + n}` } : {});

    const answers = await all((n) =>
      office.post('/committees/qindu/members', { ...person, name: '张红', ...phoneOf(n) }),
    );

    const entered = answers.flatMap(({ status }, n) => (status === 201 ? [n % 2 === 0 ? 'with' : 'without'] : []));
    expect(new Set(entered).size).toBe(1);
    expect(entered).toHaveLength(entered[0] === 'with' ? atOnce / 2 : 1);
  });
});
