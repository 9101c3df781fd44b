import { minhang } from '@lianluo/schemes/rules/minhang';
import { anqing } from '@lianluo/schemes/rules/anqing';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import {
  layingDown,
  plenaryFor,
  refusedAt,
  schemePath,
  type LayingDown,
  type SchemeAnswer,
} from '../../../test-support/scheme/laying-down';
import { writtenIn } from '../../engine/scheme/own-schemes';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let desk: LayingDown;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  desk = layingDown(office);
});

describe('a draft', () => {
  test('is begun, changed and told what is wrong with it, and nothing is in force yet', async () => {
    expect(await desk.read()).toEqual({
      current: null,
      versions: [],
      draft: null,
      locks: [],
      city: null,
      version: 0,
    });
    const begun = await desk.change({ from: { preset: 'minhang' }, name: '秦都区委员积分办法' });
    const named = await desk.change({ source: '秦政协发〔2026〕3号' });
    const [member] = [minhang.points.member!];
    const faulty = {
      ...writtenIn(minhang).rules,
      points: { member: { ...member, tree: { ...member.tree, floor: 20, cap: 10 } } },
    };
    const changed = await desk.change({ rules: faulty });

    expect(begun.body).toMatchObject({
      current: null,
      draft: { name: '秦都区委员积分办法', source: minhang.source },
      version: 1,
    });
    expect(named.body.draft).toMatchObject({
      name: '秦都区委员积分办法',
      source: '秦政协发〔2026〕3号',
      rules: writtenIn(minhang).rules,
      changedAt: expect.stringMatching(/^2026-05-20T/),
      changedBy: expect.stringMatching(/./),
    });
    expect(changed.body.draft?.faults).toMatchObject([{ severity: 'fault', message: expect.stringMatching(/。?./) }]);
    const [fault] = changed.body.draft!.faults;
    expect(fault!.pointer).toMatch(/^\/points\/member\/tree/);
    expect(await desk.publish('2026-05-20')).toMatchObject({
      status: 422,
      body: { code: 'scheme.faulty', errors: [{ pointer: `/draft/rules${fault!.pointer}`, message: fault!.message }] },
    });
    expect((await desk.read()).current).toBeNull();
  });

  test('of nothing is told whole', async () => {
    expect(refusedAt(await desk.change({ name: '空' }))).toBe('422 request.invalid /source /rules');
    expect(refusedAt(await desk.change({ from: { preset: 'nowhere' } }))).toBe('422 request.invalid /from/preset');
    expect(refusedAt(await desk.change({ from: { version: 1 } }))).toBe('422 request.invalid /from/version');
    expect(
      (await desk.change({ name: '本会办法', source: '本会规定', rules: writtenIn(anqing).rules })).body.draft?.rules,
    ).toEqual(writtenIn(anqing).rules);
  });

  test('that is written as it is asks for nothing', async () => {
    const { body } = await desk.change({ from: { preset: 'minhang' } });

    for (const same of [
      {},
      { name: '政协秦都区委员会考核办法' },
      { from: { preset: 'minhang' } },
      { rules: writtenIn(minhang).rules },
      body,
    ])
      expect((await desk.change(same)).body).toEqual(body);
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#scheme#qindu', limit: 9 });
    expect(rows).toHaveLength(1);
  });

  test('goes where it is discarded, and what is in force stays', async () => {
    await desk.inForce(plenaryFor(5), '2026-01-01');
    const { current } = await desk.read();
    await desk.change({ name: '别的' });

    const gone = await desk.act('discard');

    expect(gone.body).toMatchObject({ current, draft: null });
    expect(refusedAt(await desk.act('discard'))).toBe('409 scheme.no-draft');
    expect(refusedAt(await desk.publish('2026-06-01'))).toBe('409 scheme.no-draft');
  });

  test('is begun from what is in force or from any version, and the trail says in words what changed', async () => {
    await desk.inForce(plenaryFor(5), '2026-01-01');
    await desk.inForce(plenaryFor(8), '2026-05-20');
    const newest = await desk.change({ name: '第三版' });
    const first = await desk.change({ from: { version: 1 } });

    expect(newest.body.draft?.rules).toEqual(plenaryFor(8));
    expect(first.body.draft?.rules).toEqual(plenaryFor(5));
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#scheme#qindu', limit: 9 });
    expect(rows.map(({ action }) => action)).toEqual(['draft', 'publish', 'draft', 'publish', 'draft', 'change']);
    expect(rows[5]!['set']).toMatchObject({ from: { version: 1 }, rules: [expect.stringContaining('8 分 → 5 分')] });
  });
});

test('the administrators write; the office, the units and the city read what is in force and no draft', async () => {
  await desk.inForce(plenaryFor(5), '2026-01-01');
  await desk.change({ name: '还在商量' });
  const readers = ['demo.qindu.clerk', 'demo.qindu.unit', 'demo.city'].map((name) => world.as(name));
  const [clerk] = readers;

  for (const reader of readers.map((client) => layingDown(client))) {
    expect(await reader.read()).toMatchObject({ current: { version: 1 }, draft: null });
    expect((await reader.change({ name: '改' })).status).toBe(403);
    expect((await reader.publish('2026-05-20')).status).toBe(403);
    expect((await reader.act('discard')).status).toBe(403);
  }
  expect(refusedAt(await clerk!.get<SchemeAnswer>(`${schemePath}/differences?after=draft`))).toBe(
    '422 request.invalid /after',
  );
  expect((await world.as('demo.xincheng').get(schemePath)).status).toBe(404);
  expect((await world.as('demo.xincheng').patch(schemePath, { name: '改' }, { version: 1 })).status).toBe(404);
});

test('rules that are larger than a row are refused before anything is read of them', async () => {
  const phrases = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [
      `s${at}`,
      Array.from({ length: 60 }, (_, nth) => `第${nth}句${'字'.repeat(30)}`),
    ]),
  );
  const huge = { ...writtenIn(minhang).rules, phrases };
  expect(JSON.stringify(huge).length).toBeGreaterThan(200_000);

  expect(refusedAt(await desk.change({ name: '大', source: '本会规定', rules: huge }))).toBe('413 request.too-large');
  expect(await desk.read()).toMatchObject({ draft: null, version: 0 });
});

test('differences are told in words between the draft, versions, presets and what is in force', async () => {
  await desk.inForce(plenaryFor(5), '2026-01-01');
  await desk.inForce(plenaryFor(8), '2026-05-20');
  await desk.change({ rules: plenaryFor(9) });
  const words = async (query: string) =>
    (
      await office.get<{ items: { words: string }[]; total: number }>(`${schemePath}/differences?${query}`)
    ).body.items.map((each) => each.words);

  expect(await words('after=draft')).toEqual([expect.stringContaining('8 分 → 9 分')]);
  expect(await words('before=v1')).toEqual([expect.stringContaining('5 分 → 8 分')]);
  expect(await words('before=v2&after=v1')).toEqual([expect.stringContaining('8 分 → 5 分')]);
  expect(await words('')).toEqual([]);
  expect((await words('before=anqing&after=minhang')).length).toBeGreaterThan(5);
  expect(refusedAt(await office.get<SchemeAnswer>(`${schemePath}/differences?before=v9`))).toBe(
    '422 request.invalid /before',
  );
  expect(
    refusedAt(await world.as('demo.xincheng').get<SchemeAnswer>('/committees/xincheng/scheme/differences')),
  ).toContain('/before');
});
