import type { ImportView } from '@lianluo/contract/import-schemas';
import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Caller, type Served } from '../../../test-support/served';

const base = '/committees/qindu';
const people = 1500;
const streets = ['渭滨街道', '马泉镇', '古渡街道'];

let server: Served;
let office: Caller;
beforeAll(async () => {
  server = await serve();
  office = await server.as('demo.qindu');
}, 120_000);
afterAll(() => server.stop());

async function json<Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const answer = await office(method, base + path, body === undefined ? undefined : JSON.stringify(body));
  return { status: answer.status, body: (await answer.json()) as Body };
}

const phoneOf = (round: number, n: number): string => `199${String(round * 10_000 + n).padStart(8, '0')}`;
const nameOf = (n: number): string => `王${String.fromCodePoint(0x4e00 + n)}`;

async function upload(round: number): Promise<ImportView> {
  const rows = Array.from(
    { length: people },
    (_, n) => `${nameOf(n)},教育界,${phoneOf(round, n)},${streets[n % streets.length]}`,
  );
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new File([`姓名,界别,联系电话,工作所在街道\n${rows.join('\n')}`], 'a.csv'));
  const packed = new Response(form);
  const type = packed.headers.get('content-type') ?? '';
  const answer = await office('POST', `${base}/imports`, new Uint8Array(await packed.arrayBuffer()), type);
  const { id } = (await answer.json()) as ImportView;
  const { missingUnits } = await until(id, 'ready');
  await json('PUT', `/imports/${id}/mapping`, {
    newUnits: missingUnits.map(({ name, type: is }) => ({ name, type: is })),
  });
  return until(id, 'ready');
}

async function until(id: string, wanted: ImportView['status']): Promise<ImportView> {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await json<ImportView>('GET', `/imports/${id}`);
    if (body.status === wanted) return body;
    if (body.status === 'failed') throw new Error(JSON.stringify(body.problem));
    await delay(50);
  }
  throw new Error(`${id} is not ${wanted}.`);
}

let caught = 0;

/** Returns while it is under way and so many rows are through, or late. */
async function reached(id: string, underWay: ImportView['status'], rows: number): Promise<void> {
  for (;;) {
    const { status, done } = (await json<ImportView>('GET', `/imports/${id}`)).body;
    if (status !== underWay) return;
    if (done >= rows) {
      caught += 1;
      return;
    }
  }
}

const countOf = async (list: string): Promise<number> =>
  (await json<ListOf<MemberView | UnitView>>('GET', `/${list}?limit=1`)).body.total ?? Number.NaN;
const byHand = async (phone: string) =>
  (await json<MemberView>('POST', '/members', { name: `手${phone.slice(-5)}`, sector: '经济界', phone })).status;

describe('killed in the middle of an import, and again while it is taken back', () => {
  test.each([
    [1, 0],
    [2, 400],
    [3, 1000],
  ])('round %i, when %i rows are through', { timeout: 90_000 }, async (round, rows) => {
    const before = { members: await countOf('members'), units: await countOf('units') };
    const { id, totals } = await upload(round);
    expect(totals).toMatchObject({ new: people, error: 0 });

    expect((await json('POST', `/imports/${id}/actions/commit`, { mode: 'valid' })).status).toBe(202);
    await reached(id, 'committing', rows);
    await server.killAndRestart();
    await until(id, 'committed');

    expect(await countOf('members')).toBe(before.members + people);
    expect(await countOf('units')).toBe(before.units + streets.length);
    expect(await byHand(phoneOf(round, 0))).toBe(409);

    expect((await json('POST', `/imports/${id}/actions/undo`, {})).status).toBe(202);
    await reached(id, 'undoing', rows);
    await server.killAndRestart();
    await until(id, 'undone');

    expect({ members: await countOf('members'), units: await countOf('units') }).toEqual(before);
    // No guard of what is gone keeps its telephone or its name.
    expect([await byHand(phoneOf(round, 0)), await byHand(phoneOf(round, people - 1))]).toEqual([201, 201]);
    expect((await upload(round)).totals).toMatchObject({ new: people - 2 });
  });

  test('most of them were in the middle', () => {
    expect(caught).toBeGreaterThan(3);
  });
});
