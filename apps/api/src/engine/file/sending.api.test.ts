import type { FileUploadView, FileView } from '@lianluo/contract/file';
import type { TimelineView } from '@lianluo/contract/work';
import { partBytes } from '@lianluo/domain/file/parts';
import { beforeAll, describe, expect, test } from 'vitest';
import { announcedFile, aPdf, draftOpinion, sendParts } from '../../../test-support/attaching';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

const committee = '/committees/qindu';
let world: World;
let clerk: Client;
let item: string;

beforeAll(async () => {
  world = await openWorld();
  clerk = world.as('demo.qindu.clerk');
  item = `${committee}/opinions/${await draft(clerk)}`;
});

const draft = (client: Client) => draftOpinion(client, world.unit);
const listed = async (client: Client, path: string) =>
  (await client.get<{ items: FileView[] }>(`${path}/files`)).body.items;
const timeline = async (client: Client, path: string) =>
  (await client.get<TimelineView>(`${path}/timeline`)).body.items.map(({ label, note }) => [label, note]);

describe('an upload', () => {
  const large = Buffer.concat([Buffer.from('%PDF-1.4\n%'), Buffer.alloc(2 * partBytes, 'x'), Buffer.from('\n%%EOF\n')]);

  test('that was interrupted goes on where it stopped', async () => {
    const announced = announcedFile('大图.pdf', large);
    const { body: first } = await clerk.post<FileUploadView>(`${item}/files`, announced);
    expect(first.parts.map(({ received }) => received)).toEqual([false, false, false]);
    await sendParts(clerk, first, large, (number) => number !== 2);
    const complete = () => clerk.post<FileView>(`${committee}/files/${first.id}/actions/complete`, {});
    expect(await complete()).toMatchObject({ status: 409, body: { code: 'file.not-arrived' } });

    world.setClock(10 * 60 * 1000);
    const { body: again } = await clerk.post<FileUploadView>(`${item}/files`, announced);
    expect([again.id, again.parts.map(({ received }) => received)]).toEqual([first.id, [true, false, true]]);
    await sendParts(clerk, again, large);

    expect(await complete()).toMatchObject({ status: 200, body: { state: 'ready', bytes: large.length } });
  });

  test('that is completed twice at once is one file and one entry', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const bytes = aPdf('一次');
    const { body } = await clerk.post<FileUploadView>(`${path}/files`, announcedFile('一次.pdf', bytes));
    await sendParts(clerk, body, bytes);
    const complete = () => clerk.post<FileView>(`${committee}/files/${body.id}/actions/complete`, {});

    const answers = await Promise.all([complete(), complete(), complete()]);

    expect(answers.map(({ status, body: file }) => [status, file.state])).toEqual(Array(3).fill([200, 'ready']));
    expect((await complete()).body.id).toBe(body.id);
    expect((await timeline(clerk, path)).filter(([label]) => label === '附上附件')).toHaveLength(1);
  });

  test('whose end was lost between the bytes and the item is completed anew', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const bytes = aPdf('中断');
    const { body } = await clerk.post<FileUploadView>(`${path}/files`, announcedFile('中断.pdf', bytes));
    await sendParts(clerk, body, bytes);
    const files = await world.deps.files();
    // The bytes were put to what lasts, and then the process ended.
    await files.keep({ committee: 'qindu', id: body.id }, bytes, {
      name: '中断.pdf',
      type: 'application/pdf',
      sha256: '',
    });
    expect(await listed(world.as('demo.qindu'), path)).toEqual([]);

    const { body: file } = await clerk.post<FileView>(`${committee}/files/${body.id}/actions/complete`, {});

    expect(file.state).toBe('ready');
    expect(
      await files.received({ committee: 'qindu', id: body.id }, [{ number: 1, from: 0, to: bytes.length }]),
    ).toEqual([]);
  });

  test('is its sender’s alone', async () => {
    const bytes = aPdf();
    const { body } = await clerk.post<FileUploadView>(`${item}/files`, announcedFile('本人.pdf', bytes));
    const other = world.as('demo.qindu');
    const [url = ''] = body.parts.map((part) => part.url.replace('/api/v1', ''));

    expect((await other.put(url, new Blob([bytes], { type: 'application/octet-stream' }))).status).toBe(404);
    expect((await other.post(`${committee}/files/${body.id}/actions/complete`, {})).status).toBe(404);
    expect((await other.get(`${committee}/files/${body.id}`)).status).toBe(404);
    await clerk.del(`${committee}/files/${body.id}`, { version: 1 });
  });
});

describe('bounds', () => {
  test('a file has a byte and at most twenty megabytes', async () => {
    const post = (bytes: number) => clerk.post(`${item}/files`, { ...announcedFile('大.pdf', aPdf()), bytes });
    expect([(await post(0)).status, (await post(20 * 1024 * 1024 + 1)).status]).toEqual([422, 422]);
  });

  test('an item has at most a hundred files and 500 MB, and a person fifty on their way', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const announce = (client: Client, index: number, at = path) =>
      client.post<{ id: string; code?: string }>(`${at}/files`, {
        ...announcedFile(`第${index}件.pdf`, aPdf()),
        bytes: 20 * 1024 * 1024,
      });
    const office = world.as('demo.qindu');
    for (let index = 0; index < 25; index++) expect((await announce(office, index)).status).toBe(201);
    expect((await announce(office, 25)).body.code).toBe('file.too-many');
    const elsewhere = `${committee}/opinions/${await draft(clerk)}`;
    const another = `${committee}/opinions/${await draft(clerk)}`;
    for (let index = 0; index < 25; index++) expect((await announce(office, index, elsewhere)).status).toBe(201);
    expect(await announce(office, 50, another)).toMatchObject({ status: 429, body: { code: 'file.too-many-open' } });
    // What nobody goes on with is over after a day.
    world.setClock(25 * 60 * 60 * 1000);
    expect((await announce(world.as('demo.qindu'), 50, another)).status).toBe(201);
  });
});
