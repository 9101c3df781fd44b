import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { serviceFault } from './service-faults';
import { told } from './told';
import { openTables } from './tables';

/** A service that refuses every call with the error its address names. */
const refusing = createServer((request, response) => {
  const __type = String(request.url).split('/')[1];
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${__type}`, message: 'in its own words' }));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
});
afterAll(() => void refusing.close());

/** What a command says when it reads the tables there. */
async function saidAt(endpoint: string): Promise<string | undefined> {
  const { storage, everyRow } = await openTables({ stage: `absent-${crypto.randomUUID()}`, endpoint });
  try {
    for await (const _ of everyRow('platforms'));
    return 'It went well.';
  } catch (error) {
    return serviceFault(error);
  } finally {
    await storage.close();
  }
}

test.each([
  ['ExpiredTokenException', 'AWS 登录已过期'],
  ['UnrecognizedClientException', 'AWS 不认这份凭证'],
  ['InvalidSignatureException', '本机时钟'],
  ['AccessDeniedException', '没有权限'],
  ['ResourceNotFoundException', '请检查 --stage'],
])('%s is told in a sentence, with the words of the service behind it', async (name, sentence) => {
  const said = await saidAt(`${url}/${name}`);
  expect(said).toContain(sentence);
  expect(said).toContain(`${name}: in its own words`);
});

test('where nothing listens, the address is what to look at', async () => {
  expect(await saidAt('http://127.0.0.1:9')).toContain('连不上服务');
});

test.skipIf(!canRunDynamoDb)('a stage that was never deployed is told as that', async () => {
  expect(await saidAt(process.env['DYNAMODB_ENDPOINT'] ?? '')).toContain('或先部署');
});

test('a bucket without a stage is asked for the stage', async () => {
  const { openArchive } = await import('./archives');
  const asked = async () => (await openArchive('s3://a-bucket/backup')).put('a', new Uint8Array());
  const fault = await asked().catch((error: unknown) => error);
  expect(told(fault)).toContain('请加 --stage');
});

test('a fault of ours is left as it is', () => {
  expect(serviceFault(new TypeError('x is undefined'))).toBeUndefined();
  expect(serviceFault(undefined)).toBeUndefined();
});
