import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotThere } from './archive';
import { folderArchive } from './folder-archive';
import { s3Archive } from './s3-archive';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// No S3 is here to ask: this speaks the four calls that an archive makes, in S3's own protocol.
const objects = new Map<string, Buffer>();
let server: Server;
let endpoint: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-archive-'));
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
    const name = decodeURIComponent(pathname.replace(/^\/bucket\/?/, ''));
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      objects.set(name, Buffer.concat(chunks));
      return void response.end();
    }
    if (request.method === 'DELETE') {
      objects.delete(name);
      return void response.writeHead(204).end();
    }
    if (searchParams.get('list-type') === '2') {
      const after = searchParams.get('continuation-token') ?? '';
      const prefix = searchParams.get('prefix') ?? '';
      const names = [...objects.keys()].filter((each) => each.startsWith(prefix) && each > after).sort();
      const page = names.slice(0, 2);
      const more = names.length > page.length;
      const contents = page.map((each) => `<Contents><Key>${each}</Key></Contents>`).join('');
      const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
      return void response.end(
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`,
      );
    }
    const found = objects.get(name);
    if (!found)
      return void response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
    response.end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['a folder', () => folderArchive(folder)],
  [
    'a bucket',
    () =>
      s3Archive('bucket', 'backup/today/', {
        endpoint,
        forcePathStyle: true,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        // The stand-in keeps bodies as they come.
        requestChecksumCalculation: 'WHEN_REQUIRED',
      }),
  ],
])('%s gives back what was put, and tells names by how they begin', async (_, open) => {
  const archive = open();
  const names = [
    'changes/ledger/2026-05-20/1.gz',
    'changes/ledger/2026-05-21/2.gz',
    'changes/ledger/2026-05-21/3.gz',
    'other.gz',
  ];
  for (const name of names) await archive.put(name, Buffer.from(name));
  await archive.put('other.gz', Buffer.from('replaced'));

  expect(Buffer.from(await archive.get('other.gz')).toString()).toBe('replaced');
  const listed: string[] = [];
  for await (const name of archive.list('changes/')) listed.push(name);
  expect(listed).toEqual(names.slice(0, 3));
  await expect(archive.get('missing.gz')).rejects.toThrow(NotThere);
  for (const name of ['other.gz', 'missing.gz']) await archive.remove(name);
  await expect(archive.get('other.gz')).rejects.toThrow(NotThere);
});
