import type { ImportView } from '@lianluo/contract/import-schemas';
import type { GridImport } from '@lianluo/contract/grid-sheet';
import type { UploadView } from '@lianluo/contract/upload';
import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { imports, read } from '../../../test-support/import/importing';
import type { Answered, Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

const uploads = '/committees/qindu/uploads';
const octets = 'application/octet-stream';
const minute = 60_000;

let world: World;
let clerk: Client;
beforeEach(async () => {
  world = await openWorld();
  clerk = world.as('demo.qindu.clerk');
});

const rosterOf = (...names: string[]): string => `姓名,界别\n${names.map((name) => `${name},教育界`).join('\n')}\n`;
const announce = (text: string, more: object = {}) => ({
  name: '委员.csv',
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
  ...more,
});
const begin = (text: string, who = clerk) => who.post<UploadView>(uploads, announce(text));
/** Sends bytes where the answer says. */
const put = ({ body: { upload } }: Answered<UploadView>, text: string, who = clerk) =>
  who.put(upload.url.replace('/api/v1', ''), new Blob([text], { type: octets }));
const formOf = (id: string, kind = 'members') => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('upload', id);
  return form;
};
const hand = (id: string, who = clerk, sending = {}) => who.post<ImportView>(imports, formOf(id), sending);
const outcome = ({ status, body }: Answered<unknown>) => [status, (body as { code?: string } | undefined)?.code];

describe('a file that was sent before', () => {
  test('is imported as if it had come with the form', async () => {
    const text = rosterOf('甲某', '乙某');
    const begun = await begin(text);
    expect(begun).toMatchObject({
      status: 201,
      body: { upload: { method: 'PUT', headers: { 'content-type': octets } } },
    });
    expect(begun.body.expiresAt).toBe('2026-05-20T02:15:00.000Z');
    expect((await put(begun, text)).status).toBe(204);

    const { status, body } = await hand(begun.body.id);
    await world.idle();

    expect([status, body.fileName]).toEqual([202, '委员.csv']);
    expect(await read(clerk, body.id)).toMatchObject({ status: 'ready', totals: { new: 2, error: 0 } });
  });

  test('is good for a network of the grid too', async () => {
    const text = '编码,上级编码,级别,姓名或名称\n1,,主席,某人\n';
    const begun = await begin(text);
    await put(begun, text);
    const form = new FormData();
    form.set('network', 'leader-unit');
    form.set('upload', begun.body.id);

    const { status, body } = await clerk.post<GridImport>('/committees/qindu/grid/imports', form);

    expect([status, body.rows]).toEqual([200, 1]);
    expect(outcome(await hand(begun.body.id))).toEqual([422, 'upload.gone']);
  });

  test('is used once, and the same call again gets the same answer', async () => {
    const text = rosterOf('甲某');
    const begun = await begin(text);
    await put(begun, text);

    const first = await hand(begun.body.id, clerk, { idempotencyKey: 'one' });
    const again = await hand(begun.body.id, clerk, { idempotencyKey: 'one' });
    const anew = await hand(begun.body.id, clerk, { idempotencyKey: 'two' });
    await world.idle();

    expect([first.status, again.status, again.body.id]).toEqual([202, 202, first.body.id]);
    expect(outcome(anew)).toEqual([422, 'upload.gone']);
    expect(outcome(await put(begun, text))).toEqual([404, 'not-found']);
  });

  test('makes one batch however many hand it in at a time', async () => {
    const text = rosterOf('甲某');
    const begun = await begin(text);
    await put(begun, text);

    const answers = await Promise.all([hand(begun.body.id), hand(begun.body.id)]);
    await world.idle();

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 422]);
  });

  test('waits while whoever sent it has too many others being read', async () => {
    const { later } = world.deps;
    world.deps.later = async () => undefined;
    const text = rosterOf('戊某');
    const begun = await begin(text);
    await put(begun, text);
    for (const name of ['甲某', '乙某', '丙某', '丁某']) {
      const form = new FormData();
      form.set('kind', 'members');
      form.set('file', new File([rosterOf(name)], 'a.csv'));
      expect((await clerk.post(imports, form)).status).toBe(202);
    }
    expect(outcome(await hand(begun.body.id))).toEqual([429, 'import.too-many']);

    world.deps.later = later;
    const { rows } = await world.storage.list({ table: 'platforms', pk: 'imports#open', limit: 9 });
    await world.storage.write(rows.map(({ pk, sk }) => ({ table: 'platforms', remove: { pk, sk } })));

    expect((await hand(begun.body.id)).status).toBe(202);
  });

  test('is done away with when it is refused, and its place is free', async () => {
    for (let time = 0; time < 6; time++) {
      const begun = await begin(`%PDF-1.7\n${time}`);
      expect(begun.status).toBe(201);
      await put(begun, `%PDF-1.7\n${time}`);
      expect(outcome(await hand(begun.body.id))).toEqual([422, 'import.document']);
      expect(outcome(await hand(begun.body.id))).toEqual([422, 'upload.gone']);
    }
  });
});

describe('only the file that was announced is taken', () => {
  const text = rosterOf('甲某');
  test.each([
    ['shorter', text.slice(1)],
    ['longer', `${text}x`],
    ['of the same length', text.replace('甲', '乙')],
  ])('and not one that is %s', async (_what, other) => {
    const begun = await begin(text);

    const sent = await put(begun, other);

    expect([413, 422]).toContain(sent.status);
    expect(outcome(await hand(begun.body.id))).toEqual([422, 'upload.gone']);
    expect((await put(begun, text)).status).toBe(204);
  });

  test('and not as anything but bytes', async () => {
    const begun = await begin(text);
    const path = begun.body.upload.url.replace('/api/v1', '');
    expect(outcome(await clerk.put(path, { a: 1 }))).toEqual([415, 'request.bytes-expected']);
  });

  test('nor what stands in the store instead of it', async () => {
    const begun = await begin(text);
    const all = await world.deps.uploads();
    world.deps.uploads = async () => ({ ...all, read: async () => Buffer.from(text.replace('甲', '乙')) });

    expect(outcome(await hand(begun.body.id))).toEqual([422, 'upload.gone']);
  });

  test('a size or a sum that no file can have is refused before anything is sent', async () => {
    const pointer = async (more: object) => {
      const { status, body } = await clerk.post(uploads, announce(text, more));
      return [status, body.errors?.map((each) => each.pointer)];
    };
    expect(await pointer({ bytes: mostFileBytes + 1 })).toEqual([422, ['/bytes']]);
    expect(await pointer({ bytes: 0 })).toEqual([422, ['/bytes']]);
    expect(await pointer({ sha256: 'A'.repeat(64) })).toEqual([422, ['/sha256']]);
    expect(await pointer({ name: '名\u202e册.csv' })).toEqual([422, ['/name']]);
    expect((await clerk.post(uploads, announce(text, { bytes: mostFileBytes }))).status).toBe(201);
  });
});

test("an upload is its sender's: for a colleague, another committee and a stranger there is none", async () => {
  const text = rosterOf('甲某');
  const begun = await begin(text);
  await put(begun, text);

  for (const who of ['demo.qindu', 'demo.qindu.unit', 'demo.city', 'demo.xincheng'])
    expect([who, ...outcome(await put(begun, text, world.as(who)))]).toEqual([who, 404, 'not-found']);
  expect(outcome(await put(begun, text, world.stranger()))).toEqual([401, 'session.none']);
  expect(outcome(await hand(begun.body.id, world.as('demo.qindu')))).toEqual([422, 'upload.gone']);
  expect(outcome(await hand('nothing-there', world.as('demo.qindu')))).toEqual([422, 'upload.gone']);
  const elsewhere = await world.as('demo.xincheng').post('/committees/xincheng/imports', formOf(begun.body.id));
  expect(outcome(elsewhere)).toEqual([422, 'upload.gone']);
  expect((await hand(begun.body.id)).status).toBe(202);
  await world.idle();
});

test('a form holds a file or an upload, and not both or none', async () => {
  const both = formOf('any');
  both.set('file', new File([rosterOf('甲某')], 'a.csv'));
  expect((await clerk.post(imports, both)).body.errors?.map(({ pointer }) => pointer)).toEqual(['/upload']);
});

test('what was not handed in within half an hour is gone, and an address asked for again is good for longer', async () => {
  const text = rosterOf('甲某');
  const begun = await begin(text);
  await put(begun, text);
  world.setClock(29 * minute);
  const again = await begin(text);
  expect([again.body.id, again.body.expiresAt]).toEqual([begun.body.id, '2026-05-20T02:44:00.000Z']);
  world.setClock(29 * minute);
  // The session has ended meanwhile.
  const later = world.as('demo.qindu.clerk');
  await put(again, text, later);
  world.setClock(2 * minute);

  expect(outcome(await hand(begun.body.id, later))).toEqual([422, 'upload.gone']);
});

test('four files are on their way at a time; the same one again takes no other place', async () => {
  const texts = ['甲', '乙', '丙', '丁'].map((name) => rosterOf(name));
  for (const text of [...texts, ...texts]) expect((await begin(text)).status).toBe(201);

  const fifth = await begin(rosterOf('戊'));

  expect(outcome(fifth)).toEqual([429, 'upload.too-many']);
  expect(fifth.headers.get('retry-after')).toBe('1800');
  expect((await begin(rosterOf('戊'), world.as('demo.qindu'))).status).toBe(201);
  world.setClock(31 * minute);
  expect((await begin(rosterOf('戊'), world.as('demo.qindu.clerk'))).status).toBe(201);
});

test('twenty asked for at once take four places', async () => {
  await clerk.get('/session');

  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => begin(rosterOf(`某${n}`))));

  const taken = answers.filter(({ status }) => status === 201);
  expect(taken.length).toBeLessThanOrEqual(4);
  expect(taken.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => [201, 429, 503].includes(status))).toBe(true);
});

test('bytes that are on their way while the file is handed in, and refused, leave nothing behind', async () => {
  const text = '%PDF-1.7';
  const begun = await begin(text);
  await put(begun, text);
  const all = await world.deps.uploads();
  world.deps.uploads = async () => ({
    ...all,
    async keep(upload, bytes) {
      expect(outcome(await hand(begun.body.id))).toEqual([422, 'import.document']);
      await all.keep?.(upload, bytes);
    },
  });

  expect(outcome(await put(begun, text))).toEqual([404, 'not-found']);

  const { id, upload } = begun.body;
  expect(upload.url).toContain(id);
  const { rows } = await world.storage.list({ table: 'ephemeral', pk: `qindu#upload#${id}`, limit: 9 });
  expect(rows).toEqual([]);
});
