import type { FileUploadView, FileView } from '@lianluo/contract/file';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, describe, expect, test } from 'vitest';
import { announcedFile, aPdf, attach, draftOpinion, sendParts, sha256Of } from '../../../test-support/attaching';
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
