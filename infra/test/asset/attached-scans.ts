import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { City } from '../rig/city';
import type { Deployment } from '../rig/deployment';

const mebibyte = 1024 * 1024;

interface Address {
  url: string;
  headers: Record<string, string>;
}

interface Announced {
  id: string;
  upload: Address;
  parts: (Address & { number: number; from: number; to: number; received: boolean })[];
}

/** A paper of one empty page and so many bytes. */
function scanOf(bytes: number): Buffer {
  const begin =
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
  const end = 'trailer\n<< /Root 1 0 R >>\n%%EOF\n';
  const line = '% 一行扫描件的说明文字\n';
  const lines = Math.floor((bytes - begin.length - end.length) / Buffer.byteLength(line));
  return Buffer.from(`${begin}${line.repeat(lines)}${end}`);
}

/** As a browser does: it says the length by itself. */
const put = async ({ url, headers }: Address, bytes: Uint8Array, others: Record<string, string> = {}) =>
  (await fetch(url, { method: 'PUT', headers: { ...headers, ...others }, body: bytes as Uint8Array<ArrayBuffer> }))
    .status;

/** 附件 by the bucket: tests of a deployment that another file has started. */
export function attachedScans(world: () => { deployment: Deployment; city: City }): void {
  describe('a scan that is attached to an item', () => {
    let deployment: Deployment;
    let city: City;
    let base: string;
    let files: string;
    /** The first of them, once it is there. */
    let scanned: string;
    beforeAll(async () => {
      ({ deployment, city } = world());
      base = `/committees/${city.county}`;
      const { status, body } = await city.clerk<{ id: string }>('POST', `${base}/opinions`, {
        title: '关于规范早市的建议',
        content: { situation: '早市占用非机动车道。' },
        authors: [{ name: '某居民', kind: 'public' }],
      });
      if (status !== 201) throw new Error(`The item was not recorded: ${JSON.stringify(body)}`);
      files = `${base}/opinions/${body.id}/files`;
    });
    afterEach(() => deployment.files.runAhead(0));

    const announce = async (bytes: Uint8Array, name = '县委批示.pdf') => {
      const { status, body } = await city.clerk<Announced>('POST', files, {
        name,
        type: 'application/pdf',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) as string })]);
      return body;
    };
    const complete = (id: string) =>
      city.clerk<{ state: string; code?: string }>('POST', `${base}/files/${id}/actions/complete`, {});
    const listed = async () =>
      (await city.clerk<{ items: { id: string; state: string }[] }>('GET', files)).body.items.map(
        ({ id, state }) => `${id} ${state}`,
      );
    /** What lies in the bucket of a file, wherever that is. */
    const lying = (id: string) => [...deployment.files.objects.keys()].filter((key) => key.includes(id));

    test('goes on after a cut line, is judged by the job, and is fetched from the bucket', async () => {
      const scan = scanOf(6 * mebibyte);
      const begun = await announce(scan);
      scanned = begun.id;
      const [first, second] = begun.parts;
      if (!first || !second) throw new Error('It has two parts.');
      expect(await put(first, scan.subarray(first.from, first.to))).toBe(200);
      // The line is cut: the second is not there, and half of it is not taken for it.
      expect(await put(second, scan.subarray(second.from, second.to - 1))).toBe(403);
      expect((await complete(begun.id)).body.code).toBe('file.not-arrived');

      const again = await announce(scan);
      expect([again.id, again.parts.map(({ received }) => received)]).toEqual([begun.id, [true, false]]);
      expect(await put(again.parts[1] ?? second, scan.subarray(second.from, second.to))).toBe(200);
      expect((await complete(begun.id)).body.state).toBe('judging');
      // Nobody else is told of it, and its bytes are nobody's, until it was judged.
      expect((await city.administrator<{ items: [] }>('GET', files)).body.items).toEqual([]);
      expect((await city.clerk('GET', `${base}/files/${begun.id}/content`)).status).toBe(409);

      await deployment.runJobs();

      expect(await listed()).toEqual([`${begun.id} ready`]);
      expect(lying(begun.id)).toEqual([`files/${city.county}/${begun.id}`]);
      const content = `${base}/files/${begun.id}/content`;
      const led = await city.administrator('GET', content, undefined, {}, 'manual');
      expect(led.status).toBe(303);
      const address = led.headers.get('location') ?? '';
      // What a file is called is nothing for the bucket's log.
      expect(address).not.toMatch(/%E5|filename/i);
      const saved = await fetch(address);
      expect(scan.equals(Buffer.from(await saved.arrayBuffer()))).toBe(true);
      expect([...saved.headers]).toEqual(
        expect.arrayContaining([
          ['content-type', 'application/pdf'],
          ['cache-control', 'private, no-store'],
          ['content-disposition', expect.stringMatching(/^attachment; .*%E5%8E%BF%E5%A7%94/)],
        ]),
      );
      const shown = await city.administrator('GET', `${content}?inline=true`);
      expect([shown.status, shown.headers.get('content-disposition')]).toEqual([200, 'inline']);
    });

    test('has an address for its own part, length, type and sum, that ends, and is nothing beside', async () => {
      const scan = scanOf(20_000);
      const { id, upload } = await announce(scan, '回执.pdf');
      const { 'x-amz-checksum-sha256': sum = '', ...unsummed } = upload.headers;
      const other = Buffer.from(scan).fill('x', 100, 200);
      expect(sum).toBe(createHash('sha256').update(scan).digest('base64'));

      expect(await put(upload, other)).toBe(400);
      expect(await put(upload, scan.subarray(1))).toBe(403);
      expect(await put(upload, scan, { 'content-type': 'text/html' })).toBe(403);
      expect(await put({ ...upload, headers: unsummed }, scan)).toBe(403);
      expect(await put({ ...upload, url: upload.url.replace(`${id}.1`, `${id}.2`) }, scan)).toBe(403);
      expect(await put({ ...upload, url: upload.url.replace('/quarantine/', '/files/') }, scan)).toBe(403);
      expect(await put({ ...upload, url: `${upload.url}&x-id=PutObject` }, scan)).toBe(403);
      expect(await put({ ...upload, url: upload.url.replace(/(X-Amz-Expires=)\d+/, '$190000') }, scan)).toBe(403);
      deployment.files.runAhead(15 * 60 + 1);
      expect(await put(upload, scan)).toBe(403);
      deployment.files.runAhead(0);
      expect(lying(id)).toEqual([]);
      expect(await put(upload, scan)).toBe(200);
      expect((await complete(id)).body.state).toBe('judging');
      await deployment.runJobs();

      const led = await city.clerk('GET', `${base}/files/${id}/content`, undefined, {}, 'manual');
      const address = led.headers.get('location') ?? '';
      const elsewhere = address.replace(id, scanned);
      expect(elsewhere).not.toBe(address);
      for (const tampered of [
        elsewhere,
        address.replace('response-content-type=application%2Fpdf', 'response-content-type=text%2Fhtml'),
      ])
        expect((await fetch(tampered)).status).toBe(403);
      expect((await fetch(address, { method: 'DELETE' })).status).toBe(403);
      deployment.files.runAhead(61);
      expect((await fetch(address)).status).toBe(403);
    });

    test('is refused by its content, and a job that was lost is sent again by the clock', async () => {
      const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
      const { id, upload } = await announce(page, '通知.pdf');
      expect(await put(upload, page)).toBe(200);
      await complete(id);
      deployment.loseJobs();
      await deployment.wake('resume-imports');
      await deployment.runJobs();
      // It was sent a moment ago: another one is at work, as far as the clock knows.
      expect(await listed()).toContain(`${id} judging`);

      await deployment.age('ephemeral', '#files-judging');
      await deployment.wake('resume-imports');
      await deployment.runJobs();

      expect(await listed()).toContain(`${id} refused`);
      expect(lying(id)).toEqual([]);
    });

    test('is removed by a job, as who answers may remove nothing that lasts', async () => {
      const scan = scanOf(10_000);
      const { id, upload } = await announce(scan, '多余的.pdf');
      await put(upload, scan);
      await complete(id);
      await deployment.runJobs();
      expect(lying(id)).toEqual([`files/${city.county}/${id}`]);

      const { version } = await city.clerk('GET', `${base}/files/${id}`);
      const removed = await city.clerk('DELETE', `${base}/files/${id}`, undefined, { 'if-match': `"v${version}"` });
      expect([removed.status, lying(id)]).toEqual([204, [`files/${city.county}/${id}`]]);
      await deployment.runJobs();

      expect(lying(id)).toEqual([]);
      // Nobody’s role was in the way of what it is for.
      expect(deployment.log()).not.toMatch(/The bucket did not|JobFailed/);
    });
  });
}
