import { PutItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import { readAssembly } from './assembly';
import { startBucket } from './bucket';
import { bucketRights } from './bucket-rights';
import { eventSource } from './event-source';
import { startFaults, type Faults } from './faults';
import { startGateway, type EventVersion, type GatewayOptions } from './gateway';
import { startFunction } from './lambda-function';
import { siteOrigin, type Office } from './office';
import { startServices } from './services';
import { clientOf, createTablesOf } from './tables';

export type Deployment = Awaited<ReturnType<typeof startDeployment>>;

export interface DeploymentOptions extends Pick<GatewayOptions, 'losesAnswer'> {
  version: EventVersion;
  stage: string;
  sandboxes?: number;
  /** Stands between the functions and the tables. */
  faults?: Faults;
  /** Hands batches of changes on twice now and then. */
  repeats?: () => boolean;
  /** With the archive of changes too. */
  archives?: boolean;
}

const archiveBucket = 'lianluo-archive';
const originKey = 'the key of the edge';
export const originKeyBefore = 'the key of the edge before it was turned';
const operate = join(import.meta.dirname, '../../../apps/api/dist/operate.mjs');

/** A deployment on this machine: the template's tables, the asset's functions, and around them what AWS would be. */
export async function startDeployment({ version, stage, sandboxes = 1, faults, ...options }: DeploymentOptions) {
  const assembly = readAssembly(stage);
  const database = await startDynamoDbLocal({ brief: true });
  const names = await createTablesOf(assembly.data, database.endpoint);
  const proxy = await startFaults(database.endpoint, faults);
  const services = await startServices({
    'signing:now': 'a secret for signing cursors',
    'origin:now': originKey,
    'origin:before': originKeyBefore,
    seal: 'a secret for seals',
  });
  const files = await startBucket(bucketRights(assembly.app));
  const environment = {
    ...services.environment,
    FILES_ORIGIN: files.url,
    AWS_ENDPOINT_URL_DYNAMODB: proxy.url,
    STAGE: stage,
    TABLE_PREFIX: `lianluo-${stage}`,
    SIGNING_SECRET_ID: 'signing',
    // Turned once, so long ago that Secrets Manager has dropped the version before.
    SIGNING_SECRET_VERSIONS: 'now,gone',
    ORIGIN_SECRET_ID: 'origin',
    ORIGIN_SECRET_VERSIONS: 'now,before',
    SEAL_SECRET_ID: 'seal',
    SITE_ORIGIN: siteOrigin,
    ARCHIVE_BUCKET: archiveBucket,
    // The client sends to where the queue's address points.
    JOBS_QUEUE_URL: `${services.url}/000000000000/jobs`,
    DELIVERIES_QUEUE_URL: `${services.url}/000000000000/deliveries`,
  };
  const start = (name: string, count = 1) =>
    startFunction({
      asset: assembly.assetOf(name),
      handler: `${name}.handler`,
      // Each signs by its own name, so that the bucket knows whose rights count.
      environment: { ...environment, AWS_ACCESS_KEY_ID: name },
      sandboxes: count,
    });
  const [http, scorecards, journal, jobs, clock, archive] = await Promise.all([
    start('http', sandboxes),
    start('scorecards'),
    start('journal'),
    start('jobs'),
    start('clock'),
    start('archive'),
  ]);
  const functions = [http, scorecards, journal, jobs, clock, archive];
  const gateway = await startGateway({ version, invoke: http.invoke, originKey, losesAnswer: options.losesAnswer });
  const tableOf = (table: string) => names.find((name) => name.endsWith(`-${table}`)) ?? table;
  const sources = [
    ...['platforms', 'grid', 'ledger'].map((table) => ({ table, invoke: scorecards.invoke })),
    { table: 'journal', invoke: journal.invoke },
    ...(options.archives ? ['platforms', 'grid', 'ledger'] : []).map((table) => ({
      table,
      invoke: archive.invoke,
    })),
  ].map(({ table, invoke }) =>
    eventSource({ endpoint: database.endpoint, table: tableOf(table), invoke, repeats: options.repeats }),
  );

  return {
    url: gateway.url,
    endpoint: database.endpoint,
    tableOf,
    faults: proxy,
    /** The files bucket. */
    files,
    log: () => functions.map((one) => one.log()).join('\n'),
    /** What the clock's rules wake it with. */
    wake: (task: string) => clock.invoke({ task }),
    /** What the archive holds, by name. */
    archived: () =>
      new Map(
        [...services.objects].flatMap(([name, bytes]) =>
          name.startsWith(`${archiveBucket}/`) ? [[name.slice(archiveBucket.length + 1), bytes] as const] : [],
        ),
      ),
    killOne: http.killOne,
    /** Hands every change to the functions that consume it. */
    async drain() {
      while ((await Promise.all(sources.map((source) => source.drain()))).some((handed) => handed > 0));
    },
    deadLetters: () => sources.flatMap((source) => source.deadLetters),
    /** Brings what was sent to the queue to the function that reads it. */
    async runJobs() {
      const Records = services.takeSent().map((body, index) => ({ messageId: String(index), body }));
      return jobs.invoke({ Records });
    },
    /** The queue forgets what was sent to it. */
    loseJobs: () => void services.takeSent(),
    /** What stands in a partition is of an hour ago. */
    async age(table: string, pk: string): Promise<void> {
      const client = clientOf(database.endpoint);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableOf(table),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      );
      for (const item of Items) {
        const at = { S: new Date(Date.now() - 3_600_000).toISOString() };
        await client.send(new PutItemCommand({ TableName: tableOf(table), Item: { ...item, at } }));
      }
      client.destroy();
    },
    /** Changes one entry of the journal past the API, and says which. */
    async forgeEntry(prefix: string): Promise<string> {
      const client = clientOf(database.endpoint);
      const { Items = [] } = await client.send(
        new ScanCommand({
          TableName: tableOf('journal'),
          FilterExpression: 'begins_with(pk, :prefix)',
          ExpressionAttributeValues: { ':prefix': { S: prefix } },
        }),
      );
      const [entry] = Items;
      await client.send(
        new PutItemCommand({ TableName: tableOf('journal'), Item: { ...entry, action: { S: 'forged' } } }),
      );
      client.destroy();
      return `${entry?.['pk']?.S} ${entry?.['sk']?.S}`;
    },
    /** The operator's command, as `docs/operating.md` tells it. */
    async setupToken() {
      const { stdout } = await promisify(execFile)(process.execPath, [
        operate,
        'bootstrap',
        '--stage',
        stage,
        '--endpoint',
        database.endpoint,
        '--site',
        siteOrigin,
      ]);
      return /#([\w-]{40,})/.exec(stdout)?.[1] ?? '';
    },
    invokeRaw: (path: string, headers: Record<string, string>) =>
      http.invoke({
        version: '2.0',
        rawPath: path,
        rawQueryString: '',
        headers,
        requestContext: {
          domainName: 'abc123.execute-api.local',
          http: { method: 'GET', path, sourceIp: '192.0.2.1' },
        },
        isBase64Encoded: false,
      }),
    async upload(office: Office, path: string, name: string, text: string) {
      const boundary = 'a-boundary-of-the-rig';
      const part = (head: string, body: string) =>
        `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
      const form = `${part('name="kind"', 'members')}${part(`name="file"; filename="${name}"`, text)}--${boundary}--\r\n`;
      const { status, body } = await office<{ id: string }>('POST', path, form, {
        'content-type': `multipart/form-data; boundary=${boundary}`,
      });
      return { status, id: body.id };
    },
    async download(office: Office, method: string, path: string, body: unknown) {
      const { status, body: file, headers } = await office<Buffer>(method, path, body);
      return { status, bytes: Buffer.from(file), headers };
    },
    async stop() {
      await gateway.stop();
      for (const source of sources) source.stop();
      await Promise.all(functions.map((one) => one.stop()));
      await Promise.all([services.stop(), files.stop(), proxy.stop(), database.stop()]);
    },
  };
}
