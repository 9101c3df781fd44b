import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import {
  announce,
  formOf,
  outcome,
  rosterOf,
  uploads,
  senderOf,
  type Sender,
} from '../../../test-support/import/uploading';
import { imports } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

const minute = 60_000;

let world: World;
let clerk: Client;
let begin: Sender['begin'];
let put: Sender['put'];
let hand: Sender['hand'];
beforeEach(async () => {
  world = await openWorld();
  clerk = world.as('demo.qindu.clerk');
  ({ begin, put, hand } = senderOf(clerk));
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
