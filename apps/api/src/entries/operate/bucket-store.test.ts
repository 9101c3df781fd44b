import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, lyingIn } from '../../../test-support/attached';
import { bucketStandIn } from '../../../test-support/bucket-stand-in';
import { sha256 } from '../../floor/canonical';
import { bringFiles } from '../../features/backup/bring-files';
import { fromStore } from '../../features/backup/saved-files';
import { bucketStore } from './bucket-store';

const { versions, answer } = bucketStandIn();
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer(answer);
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
