import { mostEntriesOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
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
import { headRow, versionRow } from '../../engine/scheme/scheme.store';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let desk: LayingDown;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  desk = layingDown(office);
});

/** Nobody stays signed in overnight. */
function isDay(day: string) {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
  desk = layingDown(office);
}

describe('putting in force', () => {
  test('keeps every version, each from its day on', async () => {
    await desk.inForce(plenaryFor(5), '2026-01-01');
    await desk.inForce(plenaryFor(8), '2026-05-20');
    const planned = await desk.inForce(plenaryFor(10), '2027-01-01');

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
      const { body } = await office.get<Scheme>(`${schemePath}/versions/${version}`);
      expect([body.version, writtenIn(body).rules]).toEqual([version, plenaryFor(score)]);
    }
    for (const none of ['4', '0', '01', 'draft'])
      expect((await office.get(`${schemePath}/versions/${none}`)).status).toBe(404);
    isDay('2026-12-31');
    expect((await desk.read()).current?.version).toBe(2);
    isDay('2027-01-01');
    expect((await desk.read()).current?.version).toBe(3);
  });

  test('never begins before the version in force, nor in a year whose numbers are there', async () => {
    await desk.inForce(plenaryFor(5), '2025-03-01');
    await desk.change({ name: '新办法' });

    expect(refusedAt(await desk.publish('2025-12-31'))).toBe('422 scheme.past-year /effectiveFrom');
    expect((await desk.publish('2026-02-01')).status).toBe(200);
    await desk.change({ name: '更新的办法' });
    expect(refusedAt(await desk.publish('2026-01-31'))).toBe('422 scheme.begins-early /effectiveFrom');
    expect((await desk.publish('2026-02-01')).body.current).toMatchObject({ version: 3, name: '更新的办法' });
  });

  test('takes the place of a version that has not begun by that day', async () => {
    await desk.inForce(plenaryFor(5), '2026-01-01');
    await desk.inForce(plenaryFor(8), '2026-07-01');
    await desk.inForce(plenaryFor(10), '2099-01-01');

    const { body } = await desk.inForce(plenaryFor(12), '2026-08-01');

    expect(body.versions.map(({ version }) => version)).toEqual([4, 2, 1]);
    expect((await office.get(`${schemePath}/versions/3`)).status).toBe(404);
    isDay('2099-01-02');
    expect((await desk.read()).current?.version).toBe(4);
  });

  test('goes on however often it is done on one day: what was in force for no day makes room', async () => {
    await headOf(Array.from({ length: most.versions }, () => '2026-05-20'));
    await desk.change({ from: { preset: 'minhang' } });
    const { status, body } = await desk.publish('2026-05-20');

    expect([status, body.versions.length, body.current?.version]).toEqual([200, most.versions, most.versions + 1]);
    expect(body.versions.at(-1)?.version).toBe(2);
    expect((await office.get(`${schemePath}/versions/1`)).status).toBe(404);
  }, 30_000);

  test('ends with so many that were in force at the end of a month', async () => {
    await headOf(
      Array.from({ length: most.versions }, (_, nth) => {
        const [year, month] = [2018 + Math.floor(nth / 12), (nth % 12) + 1];
        return `${year}-${String(month).padStart(2, '0')}-01`;
      }),
    );
    await desk.change({ from: { preset: 'minhang' } });

    expect(refusedAt(await desk.publish('2026-05-20'))).toBe('409 scheme.too-many');
  }, 30_000);

  test('has so many yet to begin, and all of them give way to an earlier one at once', async () => {
    const day = (nth: number) => `2027-01-${String(nth).padStart(2, '0')}`;
    await headOf(['2026-01-01', ...Array.from({ length: most.waiting }, (_, nth) => day(nth + 1))]);
    await desk.change({ from: { preset: 'minhang' } });

    expect(refusedAt(await desk.publish('2027-02-01'))).toBe('409 scheme.too-many-waiting');
    const { body } = await desk.publish('2026-06-01');
    expect(body.versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-06-01', '2026-01-01']);
  }, 30_000);

  /** Versions as they would stand had they been put in force one after another from these days on. */
  async function headOf(days: readonly string[]) {
    const about = {
      name: '办法',
      source: '本会规定',
      publishedAt: '2026-01-01T09:00:00+08:00',
      publishedBy: '',
      publishedById: 'u1',
    };
    const versions = days.map((effectiveFrom, index) => ({ ...about, effectiveFrom, version: index + 1 })).toReversed();
    const rules = plenaryFor(5);
    const rows = versions.map(
      (each) => ({ table: 'platforms', put: versionRow('qindu', each, { rules, locks: [] }) }) as const,
    );
    for (let start = 0; start < rows.length; start += 50) await world.storage.write(rows.slice(start, start + 50));
    await world.storage.write([{ table: 'platforms', put: headRow('qindu', { versions, version: 7 }) }]);
  }
});

test('who saw another version is told so, and nothing changes', async () => {
  await desk.change({ from: { preset: 'minhang' } });
  const { draft } = await desk.read();
  const stale = [
    await office.patch<SchemeAnswer>(schemePath, { name: '别的' }, { version: 0 }),
    await office.post<SchemeAnswer>(`${schemePath}/actions/publish`, { effectiveFrom: '2026-05-20' }, { version: 0 }),
    await office.post<SchemeAnswer>(`${schemePath}/actions/discard`, {}, { version: 7 }),
  ];
  const unsaid = await office.patch<SchemeAnswer>(schemePath, { name: '别的' });

  expect(stale.map(({ status }) => status)).toEqual([412, 412, 412]);
  expect(unsaid.status).toBe(428);
  expect(await desk.read()).toMatchObject({ draft, current: null, version: 1 });
});

test('a twin is answered as the first was', async () => {
  await desk.change({ from: { preset: 'minhang' } });
  const sent = { version: 1, idempotencyKey: 'publish-once' };
  const [first, again] = [
    await office.post<SchemeAnswer>(`${schemePath}/actions/publish`, { effectiveFrom: '2026-05-20' }, sent),
    await office.post<SchemeAnswer>(`${schemePath}/actions/publish`, { effectiveFrom: '2026-05-20' }, sent),
  ];

  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
  expect(again.body).toEqual(first.body);
  expect((await desk.read()).versions).toHaveLength(1);
});
