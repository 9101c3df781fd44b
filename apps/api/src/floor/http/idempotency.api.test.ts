import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openMemory } from '../storage/memory';
import type { Storage } from '../storage/table';
import { openWorld } from '../../../test-support/world';
import { draft, opinions } from '../../../test-support/conventions';

const names = '/committees/qindu/handling-units';

test('a repeated POST gets the first answer again, before its version is judged', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const first = await office.post<OpinionView>(opinions, draft, { idempotencyKey: 'record' });
  const submit = (sending: object) => office.post(`${opinions}/${first.body.id}/actions/submit`, undefined, sending);
  const submitted = await submit({ idempotencyKey: 'submit', version: 1 });

  const again = await office.post<OpinionView>(
    opinions,
    '{ "authors": [{"name":"张三"}],\n "title": "路灯不亮", "content": {"situation": "夜里很黑"} }',
    { idempotencyKey: 'record' },
  );
  const late = await submit({ idempotencyKey: 'submit', version: 1 });
  const unversioned = await submit({ idempotencyKey: 'submit' });

  expect(again).toMatchObject({ status: 201, body: first.body, version: 1 });
  expect([late.status, late.body]).toEqual([200, submitted.body]);
  expect(unversioned.body).toEqual(submitted.body);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect([again, late, unversioned].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([
    'true',
    'true',
    'true',
  ]);
});

test('the same key with another body is a mismatch, and a refusal is not kept', async () => {
  const office = (await openWorld()).as('demo.qindu');
  await office.post(names, { name: '城管局' });

  const refused = await office.post(names, { name: '城管局' }, { idempotencyKey: 'name' });
  const corrected = await office.post(names, { name: '住建局' }, { idempotencyKey: 'name' });
  const other = await office.post(names, { name: '水务局' }, { idempotencyKey: 'name' });

  expect([refused.status, corrected.status, other.status]).toEqual([409, 201, 422]);
  expect(other.body.code).toBe('idempotency.mismatch');
});

test('keys of different people and paths do not meet', async () => {
  const world = await openWorld();
  const clients = ['demo.qindu', 'demo.qindu.clerk', 'demo.xincheng'].map((name) => world.as(name));
  const [office, clerk, sibling] = clients as [Client, Client, Client];
  const key = { idempotencyKey: 'k'.repeat(300) };

  const answers = [
    await office.post(names, { name: '甲局' }, key),
    await clerk.post(names, { name: '乙局' }, key),
    await sibling.post('/committees/xincheng/handling-units', { name: '甲局' }, key),
    await office.post('/committees/qindu/units', { name: '甲组', type: 'liaison-group' }, key),
    await office.post(names, { name: '丙局' }, { idempotencyKey: `${'k'.repeat(299)}x` }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
});

test('a key is good for three days', async () => {
  const world = await openWorld();
  const hours = (count: number) => count * 3_600_000;
  const post = () => world.as('demo.qindu').post(names, { name: '甲局' }, { idempotencyKey: 'once' });
  await post();

  world.setClock(hours(71));
  const within = await post();
  world.setClock(hours(2));
  const after = await post();

  expect([within.status, within.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(after.status).toBe(409);
});

test.each(['record', 'submit', 'adopt', 'name'] as const)(
  'twenty twins of one call have one effect (%s)',
  async (which) => {
    const office = (await openWorld()).as('demo.qindu');
    const { id } = (await office.post<OpinionView>(opinions, draft)).body;
    if (which === 'adopt') await office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1 });
    const twin = { idempotencyKey: 'twin', version: which === 'adopt' ? 2 : 1 };
    const calls = {
      record: () => office.post(opinions, draft, { idempotencyKey: 'twin' }),
      submit: () => office.post(`${opinions}/${id}/actions/submit`, {}, twin),
      adopt: () => office.post(`${opinions}/${id}/adoptions`, { level: 'city', adoptedOn: '2026-05-01' }, twin),
      name: () => office.post(names, { name: '甲局' }, { idempotencyKey: 'twin' }),
    };

    const answers = await Promise.all(Array.from({ length: 20 }, calls[which]));

    const went = answers.filter(({ status }) => status < 300);
    expect(answers.filter(({ status, body }) => status >= 300 && body.code !== 'idempotency.in-progress')).toEqual([]);
    expect(went.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect(new Set(went.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { body } = await office.get<ListOf<OpinionView>>(opinions);
    expect(body.total).toBe(which === 'record' ? 2 : 1);
  },
);

test('a twin that comes between the look and the step is the answer, not a stale version', async () => {
  let meanwhile: (() => Promise<unknown>) | undefined;
  const world = await openWorld({
    storage: async (options) => {
      const storage = await openMemory(options);
      const list: Storage['list'] = async (question) => {
        const first = question.table === 'ledger' ? meanwhile : undefined;
        if (first) meanwhile = undefined;
        await first?.();
        return storage.list(question);
      };
      return { ...storage, list };
    },
  });
  const office = world.as('demo.qindu');
  const { id } = (await office.post<OpinionView>(opinions, draft)).body;
  const submit = () => office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1, idempotencyKey: 'twin' });
  const answers: unknown[] = [];

  meanwhile = async () => answers.push((await submit()).body);
  const late = await submit();

  expect([late.status, late.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect([late.body]).toEqual(answers);
});

test('a file sent or made under one key is judged by its bytes, and answered again', async () => {
  const world = await openWorld();
  const clerk = world.as('demo.qindu.clerk');
  const upload = (text: string) => {
    const form = new FormData();
    form.set('kind', 'members');
    form.set('file', new File([text], 'roster.csv'));
    return clerk.post<{ id: string }>('/committees/qindu/imports', form, { idempotencyKey: 'one' });
  };

  const first = await upload('姓名,界别\n石泽清,教育界\n');
  const again = await upload('姓名,界别\n石泽清,教育界\n');
  expect([again.status, again.body.id]).toEqual([202, first.body.id]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(await upload('姓名,界别\n汤永若,教育界\n')).toMatchObject({
    status: 422,
    body: { code: 'idempotency.mismatch' },
  });

  const make = () => clerk.post<Uint8Array>('/committees/qindu/exports', { kind: 'units' }, { idempotencyKey: 'two' });
  const [made, anew] = [await make(), await make()];
  expect(anew.headers.get('idempotency-replayed')).toBe('true');
  expect(anew.body).toEqual(made.body);
  await world.idle();
});
