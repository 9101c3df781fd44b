import { endpoints } from '@lianluo/contract/api';
import { isHeavy } from '@lianluo/contract/endpoint';
import { beforeEach, expect, test } from 'vitest';
import { csv, form, imports } from '../../../test-support/import/importing';
import { openApiDocument } from '../../features/openapi/document';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await office.get('/session');
});

const exportUnits = (client: Client) => client.post('/committees/qindu/exports', { kind: 'units' });
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

test('of twenty exports at once two are made, and the others are told when to ask again', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => exportUnits(office)));

  expect(statuses(answers).slice(0, 3)).toEqual([200, 200, 429]);
  const [refused] = answers.filter(({ status }) => status === 429);
  expect(refused?.body).toMatchObject({ code: 'export.too-many', title: expect.stringContaining('两份文件正在生成') });
  expect(refused?.headers.get('retry-after')).toBe('5');
});

test('a place is free again after a file, and after one that was refused', async () => {
  for (let time = 0; time < 3; time++) expect((await exportUnits(office)).status).toBe(200);
  const broken = { kind: 'units', filter: { colour: 'red' } };
  for (let time = 0; time < 3; time++)
    expect((await office.post('/committees/qindu/exports', broken)).status).toBe(422);

  expect((await exportUnits(office)).status).toBe(200);
});

test('what one user has under way keeps no other user waiting', async () => {
  const other = world.as('demo.qindu');
  await other.get('/session');

  const answers = await Promise.all([exportUnits(office), exportUnits(office), exportUnits(other), exportUnits(other)]);

  expect(statuses(answers)).toEqual([200, 200, 200, 200]);
});

test('a place that nobody gave back is free after three minutes', async () => {
  const user = world.deps.sheets;
  world.deps.sheets = { run: () => new Promise(() => undefined) };
  void exportUnits(office);
  void exportUnits(office);
  await new Promise((resolve) => setTimeout(resolve, 100));
  world.deps.sheets = user;
  expect((await exportUnits(office)).status).toBe(429);

  world.setClock(181_000);

  expect((await exportUnits(office)).status).toBe(200);
});

test('two uploads are read at a time, and whoever has four waiting to be checked sends no fifth', async () => {
  const send = () =>
    office.post(
      imports,
      form(
        'members',
        csv([
          ['姓名', '界别'],
          ['甲', '教育界'],
        ]),
      ),
    );
  world.deps.later = async () => undefined;

  expect(statuses(await Promise.all([send(), send(), send()]))).toEqual([202, 202, 429]);
  expect(statuses([await send(), await send()])).toEqual([202, 202]);
  const fifth = await send();

  expect([fifth.status, fifth.body.code]).toEqual([429, 'import.too-many']);
  expect(Number(fifth.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('every endpoint that reads or makes a file says in the document that it may be too much', () => {
  const document = openApiDocument(endpoints);
  const heavy = endpoints.filter(isHeavy);

  expect(heavy.length).toBeGreaterThan(5);
  for (const { path, method } of heavy) expect(document.paths[path]?.[method]?.responses).toHaveProperty('429');
});
