import type { FileUploadView, FileView } from '@lianluo/contract/file';
import type { TimelineView } from '@lianluo/contract/work';
import { partBytes } from '@lianluo/domain/file/parts';
import { beforeAll, describe, expect, test } from 'vitest';
import { announcedFile, aPdf, attach, sendParts, sha256Of } from '../../../test-support/attaching';
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

async function draft(client: Client, more: object = {}): Promise<string> {
  const { body } = await client.post<{ id: string }>(`${committee}/opinions`, {
    title: '路灯不亮',
    unit: world.unit,
    content: { situation: '部分路灯损坏。' },
    authors: [{ name: '样本作者', kind: 'public', shownAs: 'named' }],
    ...more,
  });
  return body.id;
}

const listed = async (client: Client, path: string) =>
  (await client.get<{ items: FileView[] }>(`${path}/files`)).body.items;
const timeline = async (client: Client, path: string) =>
  (await client.get<TimelineView>(`${path}/timeline`)).body.items.map(({ label, note }) => [label, note]);

describe('a scan is attached', () => {
  test('with the number of its paper, told in the timeline, and read again as it was sent', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const { version } = await clerk.get(path);
    const paper = { number: '秦住建函〔2026〕18号', date: '2026-05-12', from: '区住建局' };
    const bytes = aPdf('复函');

    const file = await attach(clerk, path, { name: '住建局复函.pdf', bytes, paper });

    expect(file).toMatchObject({ state: 'ready', type: 'application/pdf', sha256: sha256Of(bytes), paper, on: 'item' });
    expect((await listed(clerk, path)).map(({ id }) => id)).toEqual([file.id]);
    expect(await timeline(clerk, path)).toEqual([
      ['登记', undefined],
      ['附上附件', '住建局复函.pdf'],
    ]);
    expect((await clerk.get(path)).version).toBe(version + 1);

    const content = await clerk.get<Uint8Array>(`${committee}/files/${file.id}/content`);
    expect(Buffer.from(content.body).equals(bytes)).toBe(true);
    const told = (name: string) => content.headers.get(name);
    expect([told('content-type'), told('x-content-type-options'), told('cache-control')]).toEqual([
      'application/octet-stream',
      'nosniff',
      'private, no-store',
    ]);
    expect(told('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(told('content-disposition')).toMatch(/^attachment; .*UTF-8''%E4%BD%8F/);
    const inline = await clerk.get(`${committee}/files/${file.id}/content?inline=true`);
    expect(inline.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(inline.headers.get('content-type')).toBe('application/pdf');
  });

  test('a text is never shown in the page, and what it is called follows its content', async () => {
    const file = await attach(clerk, item, { name: '扫描.pdf', bytes: Buffer.from('路灯不亮。\n') });

    expect([file.name, file.type]).toEqual(['扫描.txt', 'text/plain']);
    const { headers } = await clerk.get(`${committee}/files/${file.id}/content?inline=true`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('what is refused is told with its sentence and belongs to nothing', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const file = await attach(clerk, path, { name: '说明.pdf', bytes: Buffer.from('<html><script>alert(1)</script>') });

    expect(file).toMatchObject({
      state: 'refused',
      refused: { code: 'file.web-page', message: expect.stringContaining('网页') },
    });
    expect((await clerk.get(`${committee}/files/${file.id}/content`)).status).toBe(409);
    expect(await listed(world.as('demo.qindu'), path)).toEqual([]);
    expect(await timeline(clerk, path)).toEqual([['登记', undefined]]);
    // Its sender is told of it until it is over, and may take it away.
    expect((await listed(clerk, path)).map(({ state }) => state)).toEqual(['refused']);
    expect((await clerk.del(`${committee}/files/${file.id}`, { version: file.version })).status).toBe(204);
    expect(await listed(clerk, path)).toEqual([]);
  });

  test('bytes that are not those that were announced are refused', async () => {
    const bytes = aPdf();
    const { body } = await clerk.post<FileUploadView>(
      `${item}/files`,
      announcedFile('函.pdf', bytes, { sha256: 'a'.repeat(64) }),
    );
    await sendParts(clerk, body, bytes);
    const { body: file } = await clerk.post<FileView>(`${committee}/files/${body.id}/actions/complete`, {});
    expect(file).toMatchObject({ state: 'refused', refused: { code: 'file.differs' } });

    const { body: other } = await clerk.post<FileUploadView>(`${item}/files`, announcedFile('短.pdf', bytes));
    const [url = ''] = other.parts.map((part) => part.url.replace('/api/v1', ''));
    const short = new Blob([bytes.subarray(1)], { type: 'application/octet-stream' });
    expect(await clerk.put(url, short)).toMatchObject({ status: 422, body: { code: 'file.differs' } });
    expect((await clerk.put(url.replace(/1$/, '2'), short)).status).toBe(404);
    await clerk.del(`${committee}/files/${other.id}`, { version: 1 });
  });
});

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

describe('a file is kept by whoever added it and by the office', () => {
  test('renamed with its ending, and removed with its bytes; another’s only with a reason', async () => {
    const operator = world.as('demo.qindu.unit');
    const path = `${committee}/opinions/${await draft(operator)}`;
    const file = await attach(operator, path, { name: '照片说明.pdf' });
    const url = `${committee}/files/${file.id}`;
    expect(file.allowedActions.map(({ action }) => action)).toEqual(['change', 'remove']);

    const { body: renamed, version } = await clerk.patch<FileView>(
      url,
      { name: '现场说明.docx', paper: { number: '秦办〔2026〕3号' } },
      { version: 1 },
    );
    expect([renamed.name, renamed.paper, version]).toEqual(['现场说明.pdf', { number: '秦办〔2026〕3号' }, 2]);
    expect((await clerk.del(url, { version: 1 })).status).toBe(412);
    expect(await clerk.del(url, { version })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    expect((await clerk.del(`${url}?reason=${encodeURIComponent('传错了')}`, { version })).status).toBe(204);

    expect(await timeline(operator, path)).toEqual([
      ['登记', undefined],
      ['附上附件', '照片说明.pdf'],
      ['修改附件信息', '照片说明.pdf → 现场说明.pdf'],
      ['删除附件', '现场说明.pdf：传错了'],
    ]);
    const shown = { name: '', type: '', inline: false };
    expect(await (await world.deps.files()).open({ committee: 'qindu', id: file.id }, shown)).toBeUndefined();
  });

  test('a unit leaves alone what the office added', async () => {
    const operator = world.as('demo.qindu.unit');
    const path = `${committee}/opinions/${await draft(operator)}`;
    const file = await attach(clerk, path);

    expect((await listed(operator, path)).map(({ allowedActions }) => allowedActions)).toEqual([[]]);
    expect((await operator.del(`${committee}/files/${file.id}`, { version: 1 })).status).toBe(403);
    expect((await operator.patch(`${committee}/files/${file.id}`, { name: '甲.pdf' }, { version: 1 })).status).toBe(
      403,
    );
  });

  test('a draft that is discarded takes its files along', async () => {
    const path = `${committee}/opinions/${await draft(clerk)}`;
    const file = await attach(clerk, path);
    const { version } = await clerk.get(path);

    expect((await clerk.del(path, { version })).status).toBe(204);

    await world.idle();
    expect((await clerk.get(`${committee}/files/${file.id}`)).status).toBe(404);
    const left = [];
    for await (const { place } of (await world.deps.files()).list('qindu')) left.push(place.id);
    expect(left).not.toContain(file.id);
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
