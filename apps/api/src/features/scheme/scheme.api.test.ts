import type { ListOf } from '@lianluo/contract/common';
import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import { mostEntriesOfScheme } from '@lianluo/domain/scheme/check/limits';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { anqing } from '@lianluo/schemes/rules/anqing';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../test-support/client';
import { openStorages } from '../../../test-support/storage/testing';
import { openWorld, type World } from '../../../test-support/world';
import { headRow } from '../../engine/scheme/scheme.store';

const path = '/committees/qindu/scheme';
type Answer = OrRefused<CommitteeSchemeView>;

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
});

/** Nobody stays signed in overnight. */
function isDay(day: string) {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
}
const read = async (client = office) => (await client.get<CommitteeSchemeView>(path)).body;
const change = async (body: object, client = office) =>
  client.patch<Answer>(path, body, { version: (await read()).version });
const act = async (action: string, body: object = {}, client = office) =>
  client.post<Answer>(`${path}/actions/${action}`, body, { version: (await read()).version });
const publish = async (effectiveFrom: string) => act('publish', { effectiveFrom });
const refusedAt = ({ status, body: { code, errors = [] } }: { status: number; body: Partial<Answer> }) =>
  [status, code, ...errors.map(({ pointer }) => pointer)].join(' ');
const rulesOf = ({
  id: _i,
  name: _n,
  system: _s,
  source: _o,
  version: _v,
  effectiveFrom: _e,
  ...rules
}: Scheme): Rules => rules;
/** Minhang's with another score for the plenary meeting. */
const plenaryFor = (score: number): Rules => {
  const text = JSON.stringify(rulesOf(minhang));
  // The rules themselves, written and read.
  return JSON.parse(
    text.replace('"by":"amount"', '"by":"amount","cap":20').replace('"score":5', `"score":${score}`),
  ) as Rules;
};
const inForce = async (rules: Rules, effectiveFrom: string) => {
  await change({ name: '本会办法', source: '本会规定', rules });
  return publish(effectiveFrom);
};

describe('presets', () => {
  test('are listed page by page, and each is read whole', async () => {
    const first = await office.get<ListOf<Scheme>>('/schemes?limit=15');
    const rest = await office.get<ListOf<Scheme>>(`/schemes?limit=15&cursor=${first.body.nextCursor}`);

    expect([first.body.total, first.body.items.length, rest.body.items.length]).toEqual([21, 15, 6]);
    expect(rest.body.nextCursor).toBeNull();
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id).sort()).toEqual(
      presetSchemes.map(({ id }) => id).sort(),
    );
    for (const preset of presetSchemes) expect((await office.get(`/schemes/${preset.id}`)).body).toEqual(preset);
    expect((await office.get('/schemes/nowhere')).status).toBe(404);
    expect((await world.stranger().get('/schemes')).status).toBe(401);
  });

  test.each(presetSchemes.map((preset) => [preset.id, preset] as const))(
    '%s is begun from and put in force',
    async (id, preset) => {
      const begun = await change({ from: { preset: id } });
      const published = await publish('2026-05-01');

      expect(begun.body.draft).toMatchObject({ name: preset.name, source: preset.source, rules: rulesOf(preset) });
      expect(begun.body.draft?.faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
      expect(published.body).toMatchObject({
        current: { ...preset, id: 'qindu', version: 1, effectiveFrom: '2026-05-01' },
        versions: [{ version: 1, name: preset.name, effectiveFrom: '2026-05-01' }],
        draft: null,
        version: 2,
      });
      expect(published.body.current?.system).toBe(preset.system);
      expect(await read()).toEqual(published.body);
    },
  );
});

describe('a draft', () => {
  test('is begun, changed and told what is wrong with it, and nothing is in force yet', async () => {
    expect(await read()).toEqual({ current: null, versions: [], draft: null, version: 0 });
    const begun = await change({ from: { preset: 'minhang' }, name: '秦都区委员积分办法' });
    const named = await change({ source: '秦政协发〔2026〕3号' });
    const [member] = [minhang.points.member!];
    const faulty = {
      ...rulesOf(minhang),
      points: { member: { ...member, tree: { ...member.tree, floor: 20, cap: 10 } } },
    };
    const changed = await change({ rules: faulty });

    expect(begun.body).toMatchObject({
      current: null,
      draft: { name: '秦都区委员积分办法', source: minhang.source },
      version: 1,
    });
    expect(named.body.draft).toMatchObject({
      name: '秦都区委员积分办法',
      source: '秦政协发〔2026〕3号',
      rules: rulesOf(minhang),
      changedAt: expect.stringMatching(/^2026-05-20T/),
      changedBy: expect.stringMatching(/./),
    });
    expect(changed.body.draft?.faults).toMatchObject([{ severity: 'fault', message: expect.stringMatching(/。?./) }]);
    const [fault] = changed.body.draft!.faults;
    expect(fault!.pointer).toMatch(/^\/points\/member\/tree/);
    expect(await publish('2026-05-20')).toMatchObject({
      status: 422,
      body: { code: 'scheme.faulty', errors: [{ pointer: `/draft/rules${fault!.pointer}`, message: fault!.message }] },
    });
    expect((await read()).current).toBeNull();
  });

  test('of nothing is told whole', async () => {
    expect(refusedAt(await change({ name: '空' }))).toBe('422 request.invalid /source /rules');
    expect(refusedAt(await change({ from: { preset: 'nowhere' } }))).toBe('422 request.invalid /from/preset');
    expect(refusedAt(await change({ from: { version: 1 } }))).toBe('422 request.invalid /from/version');
    expect((await change({ name: '本会办法', source: '本会规定', rules: rulesOf(anqing) })).body.draft?.rules).toEqual(
      rulesOf(anqing),
    );
  });

  test('that is written as it is asks for nothing', async () => {
    const { body } = await change({ from: { preset: 'minhang' } });

    for (const same of [{}, { name: minhang.name }, { from: { preset: 'minhang' } }, { rules: rulesOf(minhang) }, body])
      expect((await change(same)).body).toEqual(body);
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#scheme#qindu', limit: 9 });
    expect(rows).toHaveLength(1);
  });

  test('goes where it is discarded, and what is in force stays', async () => {
    await inForce(plenaryFor(5), '2026-01-01');
    const { current } = await read();
    await change({ name: '别的' });

    const gone = await act('discard');

    expect(gone.body).toMatchObject({ current, draft: null });
    expect(refusedAt(await act('discard'))).toBe('409 scheme.no-draft');
    expect(refusedAt(await publish('2026-06-01'))).toBe('409 scheme.no-draft');
  });

  test('is begun from what is in force or from any version, and the trail says in words what changed', async () => {
    await inForce(plenaryFor(5), '2026-01-01');
    await inForce(plenaryFor(8), '2026-05-20');
    const newest = await change({ name: '第三版' });
    const first = await change({ from: { version: 1 } });

    expect(newest.body.draft?.rules).toEqual(plenaryFor(8));
    expect(first.body.draft?.rules).toEqual(plenaryFor(5));
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#scheme#qindu', limit: 9 });
    expect(rows.map(({ action }) => action)).toEqual(['draft', 'publish', 'draft', 'publish', 'draft', 'change']);
    expect(rows[5]!['set']).toMatchObject({ from: { version: 1 }, rules: [expect.stringContaining('8 分 → 5 分')] });
  });
});

describe('putting in force', () => {
  test('keeps every version, each from its day on', async () => {
    await inForce(plenaryFor(5), '2026-01-01');
    await inForce(plenaryFor(8), '2026-05-20');
    const planned = await inForce(plenaryFor(10), '2027-01-01');

    expect(planned.body.versions.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [3, '2027-01-01'],
      [2, '2026-05-20'],
      [1, '2026-01-01'],
    ]);
    expect(planned.body.current?.version).toBe(2);
    for (const [version, score] of [
      [1, 5],
      [2, 8],
      [3, 10],
    ] as const) {
      const { body } = await office.get<Scheme>(`${path}/versions/${version}`);
      expect([body.version, rulesOf(body)]).toEqual([version, plenaryFor(score)]);
    }
    for (const none of ['4', '0', '01', 'draft'])
      expect((await office.get(`${path}/versions/${none}`)).status).toBe(404);
    isDay('2026-12-31');
    expect((await read()).current?.version).toBe(2);
    isDay('2027-01-01');
    expect((await read()).current?.version).toBe(3);
  });

  test('never begins before the version in force, nor in a year whose numbers are there', async () => {
    await inForce(plenaryFor(5), '2025-03-01');
    await change({ name: '新办法' });

    expect(refusedAt(await publish('2025-12-31'))).toBe('422 scheme.past-year /effectiveFrom');
    expect((await publish('2026-02-01')).status).toBe(200);
    await change({ name: '更新的办法' });
    expect(refusedAt(await publish('2026-01-31'))).toBe('422 scheme.begins-early /effectiveFrom');
    expect((await publish('2026-02-01')).body.current).toMatchObject({ version: 3, name: '更新的办法' });
  });

  test('takes the place of a version that has not begun by that day', async () => {
    await inForce(plenaryFor(5), '2026-01-01');
    await inForce(plenaryFor(8), '2026-07-01');
    await inForce(plenaryFor(10), '2099-01-01');

    const { body } = await inForce(plenaryFor(12), '2026-08-01');

    expect(body.versions.map(({ version }) => version)).toEqual([4, 2, 1]);
    expect((await office.get(`${path}/versions/3`)).status).toBe(404);
    isDay('2099-01-02');
    expect((await read()).current?.version).toBe(4);
  });

  test('ends with so many versions', async () => {
    const told = {
      name: '办法',
      source: '本会规定',
      effectiveFrom: '2026-01-01',
      publishedAt: '2026-01-01T09:00:00+08:00',
      publishedBy: '',
    };
    const versions = Array.from({ length: mostEntriesOfScheme.versions }, (_, index) => ({
      ...told,
      version: mostEntriesOfScheme.versions - index,
    }));
    await world.storage.write([{ table: 'platforms', put: headRow('qindu', { versions, version: 7 }) }]);
    await change({ from: { preset: 'minhang' } });

    expect(refusedAt(await publish('2026-05-20'))).toBe('409 scheme.too-many');
  });
});

test('who saw another version is told so, and nothing changes', async () => {
  await change({ from: { preset: 'minhang' } });
  const { draft } = await read();
  const stale = [
    await office.patch<Answer>(path, { name: '别的' }, { version: 0 }),
    await office.post<Answer>(`${path}/actions/publish`, { effectiveFrom: '2026-05-20' }, { version: 0 }),
    await office.post<Answer>(`${path}/actions/discard`, {}, { version: 7 }),
  ];
  const unsaid = await office.patch<Answer>(path, { name: '别的' });

  expect(stale.map(({ status }) => status)).toEqual([412, 412, 412]);
  expect(unsaid.status).toBe(428);
  expect(await read()).toMatchObject({ draft, current: null, version: 1 });
});

test('a twin is answered as the first was', async () => {
  await change({ from: { preset: 'minhang' } });
  const sent = { version: 1, idempotencyKey: 'publish-once' };
  const [first, again] = [
    await office.post<Answer>(`${path}/actions/publish`, { effectiveFrom: '2026-05-20' }, sent),
    await office.post<Answer>(`${path}/actions/publish`, { effectiveFrom: '2026-05-20' }, sent),
  ];

  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
  expect(again.body).toEqual(first.body);
  expect((await read()).versions).toHaveLength(1);
});

test('the administrators write; the office, the units and the city read what is in force and no draft', async () => {
  await inForce(plenaryFor(5), '2026-01-01');
  await change({ name: '还在商量' });
  const readers = ['demo.qindu.clerk', 'demo.qindu.unit', 'demo.city'].map((name) => world.as(name));
  const [clerk] = readers;

  for (const reader of readers) {
    expect(await read(reader)).toMatchObject({ current: { version: 1 }, draft: null });
    expect((await change({ name: '改' }, reader)).status).toBe(403);
    expect((await act('publish', { effectiveFrom: '2026-05-20' }, reader)).status).toBe(403);
    expect((await act('discard', {}, reader)).status).toBe(403);
  }
  expect(refusedAt(await clerk!.get<Answer>(`${path}/differences?after=draft`))).toBe('422 request.invalid /after');
  expect((await world.as('demo.xincheng').get(path)).status).toBe(404);
  expect((await world.as('demo.xincheng').patch(path, { name: '改' }, { version: 1 })).status).toBe(404);
});

test('rules that are larger than a row are refused before anything is read of them', async () => {
  const phrases = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [
      `s${at}`,
      Array.from({ length: 60 }, (_, nth) => `第${nth}句${'字'.repeat(30)}`),
    ]),
  );
  const huge = { ...rulesOf(minhang), phrases };
  expect(JSON.stringify(huge).length).toBeGreaterThan(200_000);

  expect(refusedAt(await change({ name: '大', source: '本会规定', rules: huge }))).toBe('413 request.too-large');
  expect(await read()).toMatchObject({ draft: null, version: 0 });
});

test('differences are told in words between the draft, versions, presets and what is in force', async () => {
  await inForce(plenaryFor(5), '2026-01-01');
  await inForce(plenaryFor(8), '2026-05-20');
  await change({ rules: plenaryFor(9) });
  const words = async (query: string) =>
    (await office.get<{ items: { words: string }[]; total: number }>(`${path}/differences?${query}`)).body.items.map(
      (each) => each.words,
    );

  expect(await words('after=draft')).toEqual([expect.stringContaining('8 分 → 9 分')]);
  expect(await words('before=v1')).toEqual([expect.stringContaining('5 分 → 8 分')]);
  expect(await words('before=v2&after=v1')).toEqual([expect.stringContaining('8 分 → 5 分')]);
  expect(await words('')).toEqual([]);
  expect((await words('before=anqing&after=minhang')).length).toBeGreaterThan(5);
  expect(refusedAt(await office.get<Answer>(`${path}/differences?before=v9`))).toBe('422 request.invalid /before');
  expect(refusedAt(await world.as('demo.xincheng').get<Answer>('/committees/xincheng/scheme/differences'))).toContain(
    '/before',
  );
});

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  test('a scheme is begun, changed, put in force, replaced and read as it was written', async () => {
    world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
    office = world.as('demo.qindu');
    const today = world.deps.now().toISOString().slice(0, 10);
    const year = Number(today.slice(0, 4));

    const twins = await Promise.all(
      ['甲', '乙'].map((name) => office.patch<Answer>(path, { from: { preset: 'yangling' }, name }, { version: 0 })),
    );
    expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([200, 412]));
    await publish(`${year}-01-01`);
    await inForce(plenaryFor(8), `${year + 1}-01-01`);
    await inForce(plenaryFor(9), `${year + 1}-01-01`);
    await change({ name: '草稿' });

    expect(await read()).toMatchObject({
      current: { version: 1, effectiveFrom: `${year}-01-01` },
      versions: [{ version: 3 }, { version: 1 }],
      draft: { name: '草稿', rules: plenaryFor(9) },
    });
    expect((await act('discard')).body.draft).toBeNull();
  }, 60_000);
});
