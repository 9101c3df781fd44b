import { DynamoDBClient, ListTablesCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { startPointInTime, type PointInTimeLocal } from '@lianluo/dynamodb-local/point-in-time';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { openWorld, type World } from '../../../test-support/world';
import { drillPoint } from './drill-point';
import { noTables } from './tables';

const stage = `drill-${crypto.randomUUID().slice(0, 8)}`;
let service: PointInTimeLocal;
let world: World;
let client: DynamoDBClient;
let at: string;

async function drilled(): Promise<string[]> {
  const said: string[] = [];
  const options = { stage, endpoint: service.endpoint, yes: true };
  await drillPoint({ tables: await noTables(), options, say: (line) => void said.push(line) }, at);
  return said;
}

const copies = async () =>
  ((await client.send(new ListTablesCommand({}))).TableNames ?? []).filter((name) =>
    name.startsWith(`lianluo-${stage}-at-`),
  );

describe.skipIf(!canRunDynamoDb)('the drill of point-in-time recovery', () => {
  beforeAll(async () => {
    service = await startPointInTime(process.env['DYNAMODB_ENDPOINT'] ?? '');
    client = new DynamoDBClient({
      endpoint: service.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const location = { endpoint: service.endpoint, region: 'local', prefix: `lianluo-${stage}` };
    world = await openWorld({ storage: () => openLocalDynamo(location), now: new Date().toISOString() });
    await service.remember();
    await delay(1100);
    at = new Date().toISOString();
    await delay(1100);
  }, 60_000);
  afterAll(async () => {
    await world.storage.close();
    client.destroy();
    await service.stop();
  });

  test('brings every table back, tells what went on since, and leaves no copy', { timeout: 60_000 }, async () => {
    const units = '/committees/qindu/units';
    const { version } = await world.as('demo.qindu').get(`${units}/${world.unit}`);
    await world.as('demo.qindu').patch(`${units}/${world.unit}`, { venue: '二楼' }, { version });

    const said = await drilled();

    expect(said).toContainEqual(expect.stringMatching(/^platforms +[1-9]\d* 行 rows, [1-9]\d* 行此后有变/));
    expect(said.at(-1)).toContain('✓ 按时间点恢复可用');
    expect(await copies()).toEqual([]);
  });

  test(
    'tells a row that was not brought back as it was, and leaves no copy then either',
    { timeout: 60_000 },
    async () => {
      const TableName = `lianluo-${stage}-platforms`;
      const { Items: [item] = [] } = await client.send(new ScanCommand({ TableName, Limit: 1 }));
      // As if the copy said something else of the same version.
      await client.send(new PutItemCommand({ TableName, Item: { ...item, forged: { S: 'yes' } } }));

      await expect(drilled()).rejects.toThrow(`platforms 恢复出的内容不对：${item?.['pk']?.S}`);

      expect(await copies()).toEqual([]);
    },
  );
});
