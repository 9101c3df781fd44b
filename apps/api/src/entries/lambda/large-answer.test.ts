import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneRequestBytes } from '@lianluo/domain/sheet/file-limits';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { attachment } from '../../floor/http/content-disposition';
import { givable } from './large-answer';

const put: { url: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer((request, response) => {
  put.push({ url: request.url ?? '', headers: request.headers });
  request.resume().on('end', () => response.end());
});
let origin: string;
beforeAll(async () => {
  vi.stubEnv('AWS_REGION', 'cn-northwest-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});
beforeEach(() => void put.splice(0));

const headers = {
  'content-disposition': attachment('张三的社情民意.xlsx'),
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'cache-control': 'no-store',
};

test('what is as large as Lambda answers goes with the answer', async () => {
  const { status, headers: given } = await givable(new Response(new Uint8Array(oneRequestBytes), { headers }), origin);

  expect([status, given.get('content-disposition'), put]).toEqual([200, headers['content-disposition'], []]);
});

test('a larger one is led to by an address that tells nothing of it and is kept by nobody', async () => {
  const file = new Response(new Uint8Array(oneRequestBytes + 1), { headers });

  const { status, headers: given } = await givable(file, origin);

  const { pathname, searchParams } = new URL(given.get('location') ?? '');
  expect([status, given.get('cache-control'), given.get('content-disposition')]).toEqual([303, 'no-store', null]);
  expect(pathname).toMatch(/^\/answers\/[0-9a-f-]{36}$/);
  expect([...searchParams.keys()].filter((name) => !/^(X-Amz-|x-id$)/.test(name))).toEqual([]);
  expect(searchParams.get('X-Amz-Expires')).toBe('60');
  expect(put).toHaveLength(1);
  expect(put[0]?.url).not.toContain('disposition=');
  expect(put[0]?.headers).toMatchObject({
    'content-disposition': headers['content-disposition'],
    'content-type': headers['content-type'],
    'content-length': String(oneRequestBytes + 1),
  });
});
