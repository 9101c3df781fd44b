import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoClient } from './dynamo-client';
import { dynamoStorage } from './dynamo-table';
import { StorageBusy, type Storage } from './table';

let answer: (response: ServerResponse) => void = () => undefined;
const service = createServer((request, response) => {
  request.resume().on('end', () => answer(response));
});
let storage: Storage;
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  storage = dynamoStorage({ client: dynamoClient({ endpoint, region: 'local' }), prefix: 'busy' });
});
afterAll(async () => {
  await storage.close();
  service.close();
});

const refusing = (status: number, name: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'in its own words' }));
};
const key = { pk: 'a', sk: 'b' };
const calls: Record<string, () => Promise<unknown>> = {
  'a reading': () => storage.get([{ table: 'ledger', key }]),
  'a reading of several': () => storage.get(['b', 'c'].map((sk) => ({ table: 'ledger', key: { pk: 'a', sk } }))),
  'a list': () => storage.list({ table: 'ledger', pk: 'a', limit: 1 }),
  'a count': () => storage.count({ table: 'ledger', pk: 'a' }),
  'a write': () => storage.write([{ table: 'ledger', put: { ...key, version: 1 } }]),
};

// The names and statuses of the service’s own documentation, and a line that is cut.
describe.each<[string, (response: ServerResponse) => void]>([
  ['ProvisionedThroughputExceededException', refusing(400, 'ProvisionedThroughputExceededException')],
  ['ThrottlingException', refusing(400, 'ThrottlingException')],
  ['InternalServerError', refusing(500, 'InternalServerError')],
  ['ServiceUnavailable', refusing(503, 'ServiceUnavailable')],
  ['a line that is cut', (response) => void response.destroy()],
])('after %s as often as it was tried', (_, fault) => {
  test.each(Object.entries(calls))('%s may come again', async (__, call) => {
    answer = fault;
    await expect(call()).rejects.toBeInstanceOf(StorageBusy);
  });
});

test.each(Object.entries(calls))('what does not pass is no matter of waiting: %s', async (_, call) => {
  answer = refusing(400, 'AccessDeniedException');
  await expect(call()).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
