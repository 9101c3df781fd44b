import { GetCommand, QueryCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { physicalName } from '@lianluo/tables/tables';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClassic } from '../src/floor/storage/classic';
import { dynamoClient } from '../src/floor/storage/dynamo-client';
import { startDynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import { openLocalDynamo } from '../src/floor/storage/local-dynamo';
import { openBench, type BenchWorld } from './bench-world';
import { sideBySide, type Case, type Measured } from './measure';
import { figure, note, section } from './report';

const base = '/committees/qindu';
const prefix = 'bench';
const items = 200;

/** P1, P2: the real handler against the bare SDK calls it stands on, on DynamoDB Local. P14: the embedded table beside it. */
export async function latency(): Promise<void> {
  section('The handler against the bare SDK (DynamoDB Local), and the embedded table against DynamoDB Local');
  const local = await startDynamoDbLocal();
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-bench-'));
  try {
    const location = { endpoint: local.endpoint, region: 'local' };
    const onDynamo = await openBench(({ clock }) => openLocalDynamo({ ...location, prefix, clock }));
    const embedded = await openBench(({ clock }) => openClassic(folder, { clock, consumers: ['scorecards'] }));
    const client = dynamoClient(location);
    const [dynamoPage, embeddedPage] = [await fill(onDynamo), await fill(embedded)];

    const lists = await sideBySide([
      { name: 'bare', run: () => bareList(client) },
      { name: 'handler', run: () => onDynamo.clerk.get(dynamoPage) },
      { name: 'embedded', run: () => embedded.clerk.get(embeddedPage) },
    ]);
    const steps = await sideBySide(
      [await bareStep(client), stepOf('handler', onDynamo), stepOf('embedded', embedded)],
      {
        calls: 30,
      },
    );
    report(lists, steps);
    await onDynamo.storage.close();
    await embedded.storage.close();
  } finally {
    await local.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function report(lists: Map<string, Measured>, steps: Map<string, Measured>): void {
  const of = (map: Map<string, Measured>, name: string) => map.get(name) ?? { p50Ms: NaN, cpuMs: NaN, spread: NaN };
  const [bare, handler, embedded] = ['bare', 'handler', 'embedded'].map((name) => of(lists, name));
  const [bareOne, step, embeddedStep] = ['bare', 'handler', 'embedded'].map((name) => of(steps, name));
  if (!bare || !handler || !embedded || !bareOne || !step || !embeddedStep) return;
  note('list of 50: bare · handler · embedded', [bare, handler, embedded].map(shown).join(' · '));
  note('step: bare · handler · embedded', [bareOne, step, embeddedStep].map(shown).join(' · '));
  note('spread of the anchors', `${bare.spread.toFixed(2)} · ${bareOne.spread.toFixed(2)} (over 1.5: run again)`);
  figure('P1', 'list of 50, p50 over GetItem + Query', handler.p50Ms / bare.p50Ms, 1.35);
  figure('P1', 'list of 50, CPU over GetItem + Query', handler.cpuMs / bare.cpuMs, 1.5);
  figure('P2', 'step, p50 over GetItem beside Query, then the transaction', step.p50Ms / bareOne.p50Ms, 1.4);
  figure('P2', 'step, CPU over the same', step.cpuMs / bareOne.cpuMs, 1.6);
  figure('P14', 'steps a second, embedded over DynamoDB Local', step.p50Ms / embeddedStep.p50Ms, 5, '×', true);
  figure('P14', 'list of 50, p50 embedded over DynamoDB Local', embedded.p50Ms / handler.p50Ms, 0.5);
}

const shown = ({ p50Ms, cpuMs }: Measured): string => `${p50Ms.toFixed(2)} ms (CPU ${cpuMs.toFixed(2)})`;

/** Fills a ledger and answers the path of its second page: the first also counts. */
async function fill(world: BenchWorld): Promise<string> {
  for (let count = 0; count < items; count++) {
    const { id } = await world.opinion(`关于改善第${count}号停车位错峰共享的建议`);
    await world.clerk.post(`${base}/opinions/${id}/actions/submit`, {}, { version: 1 });
  }
  await world.drain();
  const { body } = await world.clerk.get<ListOf<OpinionSummary>>(`${base}/opinions?limit=50`);
  return `${base}/opinions?limit=50&cursor=${body.nextCursor}`;
}

const whoAsks = () =>
  new GetCommand({
    TableName: physicalName(prefix, 'platforms'),
    Key: { pk: 'qindu', sk: 'committee' },
    ConsistentRead: true,
  });

/** What a list of 50 cannot do without: one row of who asks, one query. */
async function bareList(client: DynamoDBDocumentClient): Promise<void> {
  await client.send(whoAsks());
  await client.send(
    new QueryCommand({
      TableName: physicalName(prefix, 'ledger'),
      IndexName: 'byDay',
      KeyConditionExpression: 'dayPk = :pk',
      ExpressionAttributeValues: { ':pk': 'qindu#opinions' },
      Limit: 50,
      ScanIndexForward: false,
    }),
  );
}

/**
 * What a step cannot do without: one row of who asks beside the query of the item, then a transaction of as many items as it
 * writes: head, journal entry, idempotency record.
 */
async function bareStep(client: DynamoDBDocumentClient): Promise<Case> {
  let count = 0;
  return {
    name: 'bare',
    run: async () => {
      const id = `bare-${count++}`;
      await Promise.all([
        client.send(whoAsks()),
        client.send(
          new QueryCommand({
            TableName: physicalName(prefix, 'ledger'),
            KeyConditionExpression: 'pk = :pk and begins_with(sk, :id)',
            ExpressionAttributeValues: { ':pk': 'bare#ledger', ':id': `bare-${count - 2}` },
            ConsistentRead: true,
          }),
        ),
      ]);
      const put = (table: 'ledger' | 'journal' | 'ephemeral') => ({
        Put: {
          TableName: physicalName(prefix, table),
          Item: { pk: `bare#${table}`, sk: id, version: 1, dayPk: 'bare', daySk: id, text: '早市'.repeat(100) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      });
      await client.send(new TransactWriteCommand({ TransactItems: [put('ledger'), put('journal'), put('ephemeral')] }));
    },
  };
}

/** Steps there and back on one item: submit, withdraw, submit … */
function stepOf(name: string, world: BenchWorld): Case {
  let item: { id: string; version: number; next: string } | undefined;
  return {
    name,
    run: async () => {
      item ??= { id: (await world.opinion('关于加装电梯的建议')).id, version: 1, next: 'submit' };
      const sending = { version: item.version, idempotencyKey: crypto.randomUUID() };
      await world.clerk.post(`${base}/opinions/${item.id}/actions/${item.next}`, {}, sending);
      item = { id: item.id, version: item.version + 1, next: item.next === 'submit' ? 'withdraw' : 'submit' };
    },
  };
}
