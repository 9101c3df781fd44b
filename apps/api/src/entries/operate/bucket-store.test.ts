import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, lyingIn } from '../../../test-support/attached';
import { sha256 } from '../../floor/canonical';
import { bringFiles } from '../../features/backup/bring-files';
import { fromStore } from '../../features/backup/saved-files';
import { bucketStore } from './bucket-store';

/** Every version of an object, the oldest first; nothing stands for a marker that it was removed. */
const versions = new Map<string, (Buffer | undefined)[]>();
let server: Server;
let endpoint: string;

// No S3 is here to ask: this speaks the calls that an operator makes of a bucket with versions, in S3's own protocol.
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(pathname.replace(/^\/bucket\/?/, ''));
    const kept = versions.get(key) ?? [];
    const prefix = searchParams.get('prefix') ?? '';
    const keys = [...versions.keys()].filter((each) => each.startsWith(prefix));
    if (request.method === 'PUT' || request.method === 'DELETE') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      versions.set(key, [...kept, request.method === 'PUT' ? Buffer.concat(chunks) : undefined]);
      return void response.end();
    }
    if (searchParams.has('versions')) {
      const told = keys.flatMap((name) =>
        (versions.get(name) ?? []).map((bytes, index) => {
          const tag = bytes ? 'Version' : 'DeleteMarker';
          return `<${tag}><Key>${name}</Key><VersionId>${index}</VersionId></${tag}>`;
        }),
      );
      return void response.end(`<ListVersionsResult>${told.toReversed().join('')}</ListVersionsResult>`);
    }
    if (searchParams.get('list-type') === '2') {
      const there = keys.flatMap((name) => {
        const bytes = versions.get(name)?.at(-1);
        return bytes ? [`<Contents><Key>${name}</Key><Size>${bytes.length}</Size></Contents>`] : [];
      });
      return void response.end(
        `<ListBucketResult><IsTruncated>false</IsTruncated>${there.join('')}</ListBucketResult>`,
      );
    }
    const found = kept.at(Number(searchParams.get('versionId') ?? -1));
    if (!found)
      return void response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
    response.end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test('what was removed of late is brought back, and what lies there is told with its size', async () => {
  const store = bucketStore('bucket', {
    endpoint,
    forcePathStyle: true,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    // The stand-in keeps bodies as they come.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  for (const id of ['item-a', 'item-b']) await store.put(`qindu/${id}`, bytesOf(id));
  await store.put('qindu/item-a2', bytesOf('item-a2'));
  await store.remove('qindu/item-a');
  const sizes: [string, number][] = [];
  for await (const { name, bytes } of store.stored()) sizes.push([name, bytes]);
  const row = (id: string) => ({ name: `qindu/${id}`, bytes: 1000, sha256: sha256(bytesOf(id)) });

  const brought = await bringFiles(
    (async function* () {
      yield ['item-a', 'item-b', 'item-never'].map(row);
    })(),
    { into: store, from: [fromStore(store)] },
  );

  expect(sizes).toEqual([
    ['qindu/item-b', 1000],
    ['qindu/item-a2', 1000],
  ]);
  expect([...versions.keys()].every((key) => key.startsWith('files/'))).toBe(true);
  expect(brought).toEqual({ brought: 1, there: 1, missing: ['qindu/item-never'] });
  expect((await lyingIn(store))['qindu/item-a']).toBe(sha256(bytesOf('item-a')));
});
