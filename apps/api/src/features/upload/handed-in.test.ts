import type { GridImport } from '@lianluo/contract/grid-sheet';
import { beforeEach, describe, expect, test } from 'vitest';
import { imports, read } from '../../../test-support/import/importing';
import type { Client } from '../../../test-support/client';
import { octets, outcome, rosterOf, senderOf, type Sender } from '../../../test-support/import/uploading';
import { openWorld, type World } from '../../../test-support/world';

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
