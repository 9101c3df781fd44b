import type { UserView } from '@lianluo/contract/user';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { aColleague } from '../../../../test-support/named';
import {
  lockYear,
  nameGroup,
  publishYear,
  sheetDesk,
  userOf,
  type SheetDesk,
} from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';

const path = '/committees/qindu/scores/assessments';
const heard = [{ line: 'heard', value: 7 }];
let world: World;
let office: Client;
let clerk: Client;
let unit: Client;
let desk: SheetDesk;
let other: string;

/** What a step comes to: the status, or the code of why not. */
const tried = async (by: Client, step: string, of = desk): Promise<string> => {
  const { status, code } = await of.fill(by, step, [{ ...heard[0], reason: '样本理由' }], { period: '2026' });
  return status === 200 ? '200' : `${status} ${code}`;
};

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  [office, clerk, unit] = [world.as('demo.qindu'), world.as('demo.qindu.clerk'), world.as('demo.qindu.unit')];
  await workOf(world, office).inForce('minhang', '2026-01-01', sheetRules);
  const { body } = await office.post<{ id: string }>('/committees/qindu/units', {
    name: '古渡街道联络组',
    type: 'liaison-group',
  });
  other = body.id;
  desk = sheetDesk(world.unit);
});

describe('whose a step is', () => {
  test('before a leading group is named the panel scores nothing, and it is said what to do', async () => {
    const refused = await desk.fill(clerk, 'panel', heard);

    expect([refused.status, refused.code]).toEqual([409, 'assessment.no-group']);
    expect(refused.errors?.[0]?.message).toContain('年度考核');
  });

  test('the page says to each beforehand what the call would', async () => {
    await nameGroup(world, 2026, [await userOf(clerk), await userOf(unit)]);
    for (const by of [office, clerk, unit]) {
      const { mayFill, mayNot } = await desk.read(by);

      expect([...mayFill, ...mayNot.map(({ step }) => step)].toSorted()).toEqual(['final', 'panel', 'self']);
      for (const { step, why } of mayNot) {
        const { code, errors } = await desk.fill(by, step, heard);
        expect([step, code, errors?.[0]?.pointer, errors?.[0]?.message]).toEqual([
          step,
          'permission.missing',
          '/step',
          why,
        ]);
      }
    }
    expect((await desk.read(unit)).mayFill).toEqual(['self']);
    expect((await desk.read(clerk)).mayFill).toEqual(['self', 'panel']);
    expect((await desk.read(office)).mayFill).toEqual(['self', 'final']);
  });

  test('回避: who belongs to a unit does not score it, though the leading group has them', async () => {
    expect((await desk.read(unit)).mayNot.find(({ step }) => step === 'panel')?.why).toContain('回避');
    expect(await tried(clerk, 'panel')).toBe('200');
  });

  test('回避 is not escaped by a second role, with which they see every unit', async () => {
    const roles: UserView['roles'] = ['county-clerk', 'unit-operator'];
    const { client: both, id } = await aColleague(world, '周文', { roles, unit: world.unit });
    await nameGroup(world, 2026, [await userOf(clerk), await userOf(unit), id]);

    expect((await desk.read(both)).mayNot.find(({ step }) => step === 'panel')?.why).toContain('回避');
    expect(await tried(both, 'panel')).toBe('403 permission.missing');
    expect((await sheetDesk(other).read(both)).mayFill).toEqual(['self', 'panel']);
  });

  test('an operator finds no other unit’s sheet; a neighbour finds none, a city none that is not published', async () => {
    const [sibling, city] = [world.as('demo.xincheng'), world.as('demo.city')];
    const names = async (by: Client) =>
      (await by.get<{ items: { subject: { name: string } }[] }>(path)).body.items.map(({ subject }) => subject.name);

    expect(await names(office)).toEqual(['古渡街道联络组', '人民路街道政协联络组']);
    expect(await names(unit)).toEqual(['人民路街道政协联络组']);
    expect((await unit.get(`${path}/${other}`)).status).toBe(404);
    expect(
      (await unit.post(`${path}/${other}/actions/fill`, { step: 'self', lines: heard }, { version: 0 })).status,
    ).toBe(404);
    expect((await sibling.get(`${path}/${world.unit}`)).status).toBe(404);
    expect((await sibling.get(`/committees/xincheng/scores/assessments/${world.unit}`)).status).toBe(404);
    expect(await names(city)).toEqual([]);
    expect((await city.get(`${path}/${world.unit}`)).body.code).toBe('assessment.not-published');
    expect(
      (await city.post(`${path}/${world.unit}/actions/fill`, { step: 'self', lines: heard }, { version: 1 })).status,
    ).toBe(403);
  });
});

describe('versions', () => {
  test('two who saw the same sheet: one of them hears that it has changed', async () => {
    const { version } = await office.get(`${path}/${other}`);
    const at = (by: Client, value: number) =>
      by.post(`${path}/${other}/actions/fill`, { step: 'self', lines: [{ line: 'heard', value }] }, { version });
    const answers = await Promise.all([at(office, 4), at(clerk, 6)]);
    const statuses = answers.map(({ status }) => status).toSorted((one, next) => one - next);

    expect(statuses).toEqual([200, 412]);
    expect((await sheetDesk(other).read(office)).version).toBe(version + 1);
  });

  test('a call that comes again is answered as before, and without a version there is none', async () => {
    const { version } = await office.get(`${path}/${other}`);
    const again = () =>
      office.post<{ version: number }>(
        `${path}/${other}/actions/fill`,
        { step: 'self', lines: [{ line: 'heard', value: 9 }] },
        { version, idempotencyKey: 'fill-once' },
      );
    const [first, second] = [await again(), await again()];

    expect([first.body.version, second.body]).toEqual([version + 1, first.body]);
    expect((await office.post(`${path}/${other}/actions/fill`, { step: 'self', lines: heard })).status).toBe(428);
  });

  test('the journal tells who gave what', async () => {
    const { rows } = await world.storage.list({
      table: 'journal',
      pk: `qindu#assessments#2026_${world.unit}_group-sheet`,
      limit: 10,
    });

    expect(rows.map(({ action, set }) => [action, set])).toEqual([
      ['fill-panel', { heard: { value: 7, reason: '样本理由' } }],
    ]);
  });
});

describe('a year that stands', () => {
  test('is scored by nobody any more, and once it is published its totals are the city’s to read', async () => {
    await lockYear(world, 2026);
    const city = world.as('demo.city');
    office = world.as('demo.qindu');

    expect(await Promise.all(['self', 'panel', 'final'].map((step) => tried(office, step)))).toEqual(
      Array.from({ length: 3 }, () => '409 assessment.closed'),
    );
    expect((await city.get(`${path}/${world.unit}?period=2026`)).body.code).toBe('assessment.not-published');

    await publishYear(world, 2026);
    const { body } = await city.get<{ items: object[]; total: number }>(`${path}?period=2026`);
    const told = await desk.read(city, '?period=2026');

    expect([body.total, body.items[1]]).toEqual([2, expect.objectContaining({ value: 7, grade: expect.anything() })]);
    expect([told.total, told.blocks, told.mayFill, told.mayNot]).toEqual([7, [], [], []]);
  });
});
