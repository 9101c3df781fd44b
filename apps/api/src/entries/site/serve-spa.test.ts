import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSpa } from './serve-spa';

let folder: string;
let served: Awaited<ReturnType<typeof serveSpa>>;
const script = 'export const words = "委员";\n'.repeat(200);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-spa-'));
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>联络</title>');
  await writeFile(join(folder, 'pages', 'favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'pages', 'assets', 'index-a1b2c3.js'), script);
  served = await serveSpa(join(folder, 'pages'));
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  served(new Request(`http://127.0.0.1:8787${path}`, { method, headers: { accept: 'text/html', ...headers } }));

test('every address a person may open is the page, checked with each visit and closed to what is foreign', async () => {
  for (const path of ['/', '/index.html', '/opinions', '/opinions/0li2r8ju?tab=2026.5']) {
    const answer = await get(path);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('联络');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  }
});

test('a page may send files to the one host that is named, and to none where none is', async () => {
  const elsewhere = await serveSpa(join(folder, 'pages'), 'https://files.example.org');
  const policyOf = async (answered: Promise<Response>) => (await answered).headers.get('content-security-policy');

  expect(await policyOf(elsewhere(new Request('https://lianluo.example.org/')))).toMatch(
    /default-src 'self'; connect-src 'self' https:\/\/files\.example\.org;/,
  );
  expect(await policyOf(get('/'))).not.toContain('connect-src');
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await get('/');

  const again = await get('/', { 'if-none-match': headers.get('etag') ?? '' });

  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('an asset is named by its content, so it is kept for ever, and comes in the encoding the browser takes', async () => {
  const answer = await get('/assets/index-a1b2c3.js', { accept: '*/*', 'accept-encoding': 'gzip, br' });

  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
});

test('an asset that is gone is not the page', async () => {
  expect((await get('/assets/index-000000.js', { accept: '*/*' })).status).toBe(404);
  expect((await get('/assets/index-000000.js')).status).toBe(404);
});

test('nothing outside of the folder is served', async () => {
  for (const path of ['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '//etc/passwd', '/%']) {
    const answer = await get(path, { accept: '*/*' });

    expect(await answer.text()).not.toContain('not for you');
  }
});

test('a write is refused', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
});
