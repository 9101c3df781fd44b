import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundCity, type City } from '../rig/city';
import { startDeployment, type Deployment } from '../rig/deployment';
import type { EventVersion } from '../rig/gateway';
import { largeRoster } from '../rig/large-workbook';
import { attachedScans } from './attached-scans';

const mebibyte = 1024 * 1024;
/** Lambda takes and answers 6 MB, in base64. */
const lambdaBytes = (6 * mebibyte * 3) / 4;

interface Begun {
  id: string;
  upload: { url: string; headers: Record<string, string> };
}

describe.each<[EventVersion, string]>([
  ['v2', 'dev'],
  ['v1', 'cn-dev'],
])('files larger than Lambda takes, behind an API that sends events of version %s', (version, stage) => {
  let deployment: Deployment;
  let city: City;
  let base: string;
  beforeAll(async () => {
    deployment = await startDeployment({ version, stage });
    city = await foundCity(deployment.url, await deployment.setupToken());
    base = `/committees/${city.county}`;
  }, 120_000);
  afterAll(() => deployment?.stop(), 30_000);

  const announced = (bytes: Uint8Array) => ({
    name: '委员名册.xlsx',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const begin = async (bytes: Uint8Array) => {
    const { status, body } = await city.clerk<Begun>('POST', `${base}/uploads`, announced(bytes));
    expect(status).toBe(201);
    return body;
  };
  /** As a browser does: it says the length by itself. */
  const put = async ({ url, headers }: Begun['upload'], bytes: Uint8Array, others: Record<string, string> = {}) =>
    (await fetch(url, { method: 'PUT', headers: { ...headers, ...others }, body: bytes as Uint8Array<ArrayBuffer> }))
      .status;
  const hand = (id: string) => {
    const part = (name: string, value: string) =>
      `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const form = `${part('kind', 'members')}${part('upload', id)}--b--\r\n`;
    return city.clerk<{ id: string; code?: string }>('POST', `${base}/imports`, form, {
      'content-type': 'multipart/form-data; boundary=b',
    });
  };

  test('a workbook of 9 MiB is imported, and comes back with its errors marked', { timeout: 120_000 }, async () => {
    const workbook = largeRoster(9 * mebibyte);
    expect(workbook.length).toBeGreaterThan(lambdaBytes);
    expect(workbook.length).toBeLessThan(10 * mebibyte);
    const begun = await begin(workbook);
    expect(begun.upload.url).toMatch(new RegExp(`^${deployment.files.url}/quarantine/${city.county}/[0-9a-f-]{36}\\?`));
    expect(await put(begun.upload, workbook)).toBe(200);

    const handed = await hand(begun.id);
    expect([handed.status, handed.body]).toMatchObject([202, { status: 'parsing', fileName: '委员名册.xlsx' }]);
    expect([...deployment.files.objects.keys()]).toEqual([]);
    await deployment.runJobs();
    const path = `${base}/imports/${handed.body.id}`;
    expect((await city.clerk('GET', path)).body).toMatchObject({ status: 'ready', totals: { new: 60 } });

    const marked = await deployment.download(city.clerk, 'GET', `${path}/error-workbook`, undefined);
    expect([marked.status, marked.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(marked.bytes.length).toBeGreaterThan(lambdaBytes);
    expect(marked.headers.get('content-disposition')).toMatch(/^attachment; .*\.xlsx/);
    const [key] = deployment.files.objects.keys();
    expect(key).toMatch(/^answers\/[0-9a-f-]{36}$/);

    expect((await city.clerk('POST', `${path}/actions/commit`, { mode: 'valid' })).status).toBe(202);
    await deployment.runJobs();
    expect((await city.clerk('GET', path)).body).toMatchObject({ status: 'committed' });
    expect((await city.clerk<{ total: number }>('GET', `${base}/members`)).body.total).toBe(60);
  });

  test('an address is good for its own file, type and length, and for nothing else', async () => {
    const bytes = Buffer.from('姓名,界别\n甲某,教育界\n');
    const { id, upload } = await begin(bytes);
    const other = Buffer.from('姓名,界别\n乙某,教育界\n');
    const { 'x-amz-checksum-sha256': sum = '', ...unsummed } = upload.headers;

    expect(await put(upload, other)).toBe(400);
    expect(await put(upload, Buffer.concat([bytes, bytes]))).toBe(403);
    expect(await put(upload, bytes, { 'content-type': 'text/html' })).toBe(403);
    expect(await put({ ...upload, headers: unsummed }, bytes)).toBe(403);
    const otherSum = createHash('sha256').update(other).digest('base64');
    expect(await put(upload, other, { 'x-amz-checksum-sha256': otherSum })).toBe(403);
    expect(await put({ ...upload, url: upload.url.replace(id, 'another') }, bytes)).toBe(403);
    expect(await put({ ...upload, url: upload.url.replace(/(X-Amz-Expires=)\d+/, '$190000') }, bytes)).toBe(403);
    expect((await fetch(upload.url)).status).toBe(403);
    expect((await fetch(upload.url, { method: 'DELETE' })).status).toBe(403);
    expect([(await hand(id)).status, (await hand(id)).body.code]).toEqual([422, 'upload.gone']);
    expect(new URL(upload.url).searchParams.get('X-Amz-Expires')).toBe('900');

    expect(await put(upload, bytes, { 'x-amz-checksum-sha256': sum })).toBe(200);
    expect((await hand(id)).status).toBe(202);
  });

  test('what stands in the bucket is not taken for what was announced', async () => {
    const bytes = Buffer.from('姓名,界别\n丙某,教育界\n');
    const { id, upload } = await begin(bytes);
    await put(upload, bytes);
    const key = new URL(upload.url).pathname.slice(1);
    deployment.files.objects.set(key, Buffer.from('姓名,界别\n丁某,教育界\n'));

    expect((await hand(id)).body.code).toBe('upload.gone');
  });

  attachedScans(() => ({ deployment, city }));

  test('pages may reach the bucket and no other host', async () => {
    const answer = await fetch(deployment.url, { headers: { accept: 'text/html' } });

    expect(answer.headers.get('content-security-policy')).toContain(`connect-src 'self' ${deployment.files.url};`);
  });
});
