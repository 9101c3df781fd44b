import type { Overview } from '@lianluo/contract/overview';
import type { OpinionView } from '@lianluo/contract/opinion';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { scorecardConsumer } from '../../engine/scorecard/consume';
import { deadLetters } from '../../floor/storage/dead-letter-queue';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { readBatchFrom } from '../../floor/storage/read-batch';
import { canRunDynamoDb, ownTables } from '../../../test-support/storage/testing';
import { openWorld } from '../../../test-support/world';
import { redriveBatches } from './redrive';

// R4: what fell into the dead letters is read back from the stream by its position and counted, once.
test.skipIf(!canRunDynamoDb)(
  'dead letters are taken after all, and nothing is counted twice',
  { timeout: 60_000 },
  async () => {
    const location = {
      endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '',
      ...ownTables('redrive'),
    };
    const world = await openWorld({ storage: () => openLocalDynamo(location), now: new Date().toISOString() });
    const office = world.as('demo.qindu');
    // The consumer is down: nothing of this is counted.
    world.deps.settled = async () => undefined;
    for (let index = 0; index < 5; index++) {
      const made = await office.post<OpinionView>('/committees/qindu/opinions', {
        title: `关于第${index}件事的建议`,
        content: { situation: '情况。' },
        unit: world.unit,
        authors: [{ name: '某居民', kind: 'public' }],
      });
      await office.post(`/committees/qindu/opinions/${made.body.id}/actions/submit`, {}, { version: made.version });
    }
    const submitted = async () =>
      (await office.get<Overview>('/committees/qindu/overview')).body.figures.find(
        ({ key }) => key === 'opinions.submitted',
      )?.value;
    const letter = JSON.stringify({ DDBStreamBatchInfo: await wholeStream(location, 'ledger') });
    const queue = await startQueue([letter, letter]);
    expect(await submitted()).toBe(0);

    const consume = scorecardConsumer(world.storage);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const result = await redriveBatches(
      deadLetters(`${queue.url}/0/dead`, { region: 'local', endpoint: queue.url, credentials }),
      readBatchFrom(location),
      (changes) => consume(changes, async () => undefined),
    );

    expect(result.redriven).toBe(2);
    expect(await submitted()).toBe(5);
    expect(queue.left()).toBe(0);
    queue.stop();
  },
);

/** The position of everything a stream holds, as Lambda would leave it. */
async function wholeStream(
  { endpoint, region, prefix }: Record<'endpoint' | 'region' | 'prefix', string>,
  table: string,
) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: `${prefix}-${table}` }));
  const streamArn = Streams[0]?.StreamArn ?? '';
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = StreamDescription?.Shards?.[0]?.ShardId ?? '';
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
  client.destroy();
  const sequenceOf = (index: number) => Records.at(index)?.dynamodb?.SequenceNumber ?? '';
  return { streamArn, shardId, startSequenceNumber: sequenceOf(0), endSequenceNumber: sequenceOf(-1) };
}

/** SQS in the two calls that a redrive makes. */
async function startQueue(bodies: string[]) {
  const messages = new Map(bodies.map((body, index) => [`receipt-${index}`, body]));
  const given = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as { ReceiptHandle?: string };
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    if (String(request.headers['x-amz-target']).endsWith('DeleteMessage')) {
      messages.delete(asked.ReceiptHandle ?? '');
      return void response.end('{}');
    }
    const visible = [...messages].filter(([receipt]) => !given.has(receipt));
    for (const [receipt] of visible) given.add(receipt);
    response.end(
      JSON.stringify({
        Messages: visible.map(([ReceiptHandle, Body]) => ({
          ReceiptHandle,
          Body,
          MessageId: ReceiptHandle,
          MD5OfBody: createHash('md5').update(Body).digest('hex'),
        })),
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, left: () => messages.size, stop: () => server.close() };
}

test('what is no letter of a stream stays in the queue, and keeps none of the others', async () => {
  const position = { streamArn: 'a', shardId: 'b', startSequenceNumber: '1', endSequenceNumber: '1' };
  const bodies = ['no JSON', '{"Records":[]}', JSON.stringify({ DDBStreamBatchInfo: position })];
  const done: string[] = [];
  async function* letters() {
    for (const body of bodies) yield { body, done: async () => void done.push(body) };
  }

  const result = await redriveBatches(
    letters(),
    async () => [],
    async () => undefined,
  );

  expect([result.redriven, result.failed.length, done]).toEqual([1, 2, [bodies[2]]]);
  expect(result.failed[1]).toContain('is --queue the one of this consumer?');
});
