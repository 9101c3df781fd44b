import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
});

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));

test('of a thousand wrong fields the first hundred are told, and how many more there are', async () => {
  const { status, body } = await office.post('/committees/qindu/opinions', keys(1000));

  expect([status, body.code]).toEqual([422, 'request.invalid']);
  expect(body.errors).toHaveLength(100);
  // The title and the authors are missing as well.
  expect(body.moreErrors).toBeGreaterThanOrEqual(900);
  expect(body.detail).toContain(`另有 ${body.moreErrors} 处`);
});

test('few wrong fields are told as they are, all of them', async () => {
  const { body } = await office.post('/committees/qindu/exports', { kind: 'members', ...keys(3) });

  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/k0', '/k1', '/k2']);
  expect(body).not.toHaveProperty('moreErrors');
  expect(body.detail).not.toContain('另有');
});

test('a name of two hundred thousand characters does not come back', async () => {
  const { status, body } = await office.post('/committees/qindu/opinions', { ['长'.repeat(80_000)]: 1 });

  expect(status).toBe(422);
  expect(JSON.stringify(body).length).toBeLessThan(2000);
});

test('a query of eight thousand parameters is refused in a short answer, each repeated name once', async () => {
  const query = Array.from({ length: 8000 }, (_, n) => `q${n % 4000}=`).join('&');

  const { status, body } = await office.get(`/committees/qindu/opinions?${query}`);

  expect(status).toBe(422);
  expect([body.errors?.length, body.moreErrors]).toEqual([100, 3900]);
  expect(body.errors?.[0]).toMatchObject({ pointer: '/q0', code: 'field.repeated' });
});

test('a form of a hundred thousand fields is refused by their number, and quickly told', async () => {
  const boundary = 'x7';
  const field = (n: number) => `--${boundary}\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\n\r\n`;
  const form = `${Array.from({ length: 100_000 }, (_, n) => field(n)).join('')}--${boundary}--\r\n`;

  const { status, body } = await office.post('/committees/qindu/imports', form, {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });

  expect(status).toBe(422);
  expect(body.errors).toEqual([
    { pointer: '', code: 'form.too-many-fields', message: '表单里有 100000 个字段，应只有 kind 和 file。' },
  ]);
});
