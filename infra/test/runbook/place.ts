import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import { startPointInTime } from '@lianluo/dynamodb-local/point-in-time';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { stages } from '../../src/stages';
import { clientOf, createTablesOf, type Template } from '../rig/tables';
import { synthesised } from '../stacks/synth';
import { startBuckets, startJsonServices, startMappings } from './services';

export const root = join(import.meta.dirname, '../../..');
export const account = '111111111111';
const standing = ['prod', 'dev', 'cn-dev'];
const regions = new Map<string, string>(Object.values(stages).map(({ name, region }) => [name, region]));

export interface Ran {
  code: number | null;
  output: string;
}

export type Place = Awaited<ReturnType<typeof startPlace>>;

/** An operator's machine with a city in its data folder, and around it what an account would hold: three stages, `prod` with that city. */
export async function startPlace() {
  const database = await startDynamoDbLocal({ brief: true });
  const service = await startPointInTime(database.endpoint);
  const [buckets, json, mappings] = await Promise.all([startBuckets(), startJsonServices(), startMappings()]);
  const template = JSON.stringify(synthesised('prod').templates.data?.toJSON());
  for (const stage of standing)
    await createTablesOf(
      JSON.parse(template.replaceAll('lianluo-prod-', `lianluo-${stage}-`)) as Template,
      database.endpoint,
    );

  service.putPolicy('lianluo-prod-journal', journalPolicyIn(JSON.parse(template) as Template));

  const folder = await mkdtemp(join(tmpdir(), 'lianluo-runbook-'));
  const environment = {
    DATA_DIR: join(folder, 'data'),
    AWS_ENDPOINT_URL_DYNAMODB: service.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database.endpoint,
    AWS_ENDPOINT_URL_S3: buckets.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: json.url,
    AWS_ENDPOINT_URL_SQS: json.url,
    AWS_ENDPOINT_URL_CLOUDWATCH: json.url,
    AWS_ENDPOINT_URL_LAMBDA: mappings.url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };

  /** `npm run operate -- …` as it is typed: it installs and builds what is missing, and finds the stage's region. */
  const typed = (args: readonly string[]): Promise<Ran> =>
    run(process.execPath, ['scripts/operate.mjs', '--', ...args], environment);

  /** What that comes down to, with what else is set in that shell: one command after another finds what the first has found. */
  function operate(args: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
    const region = regions.get(args[args.indexOf('--stage') + 1] ?? '');
    const env = { ...environment, ...(region !== undefined && { AWS_REGION: region }), ...more };
    return run(process.execPath, ['apps/api/dist/operate.mjs', ...args], env);
  }

  await foundCity(environment.DATA_DIR);
  const moved = await typed(['move', '--to', 'stage', '--stage', 'prod', '--yes']);
  if (moved.code !== 0) throw new Error(moved.output);
  await service.remember();
  // A moment that is named to the second is still after it was kept.
  await delay(1500);

  return {
    folder,
    endpoint: database.endpoint,
    /** The address of a queue of dead letters with none in it. */
    queue: `${json.url}/000000000000/dead`,
    instant: new Date().toISOString(),
    committee: await committeeOf(database.endpoint),
    typed,
    operate,
    /** One change in the archive, that removed nothing: it is known up to now. */
    archiveChange() {
      const at = new Date().toISOString();
      const line = JSON.stringify({ sequence: '1', at, key: { pk: 'nobody', sk: 'nothing' } });
      const name = `lianluo-prod-archive-${account}/changes/platforms/${at.slice(0, 10)}/${'1'.padStart(40, '0')}-1.ndjson.gz`;
      buckets.objects.set(name, gzipSync(`${line}\n`));
    },
    async stop() {
      await Promise.all([buckets.stop(), json.stop(), mappings.stop(), service.stop()]);
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The policy that the journal of a live stage has. */
function journalPolicyIn({ Resources }: Template): string {
  const journal = Object.values(Resources).find(({ Properties }) => Properties['TableName'] === 'lianluo-prod-journal');
  const [replica] = (journal?.Properties['Replicas'] ?? []) as { ResourcePolicy: { PolicyDocument: object } }[];
  if (!replica) throw new Error('The journal of prod has no policy.');
  return JSON.stringify(replica.ResourcePolicy.PolicyDocument);
}

/** The first set-up of a city on one machine, whose service is stopped after. */
async function foundCity(folder: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LIANLUO_DEMO: 'none', DYNAMODB_ENDPOINT: '' };
  const server = spawn(process.execPath, ['apps/api/dist/local.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  let said = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    said += String(text);
    const [, origin, token] = /(http:\/\/[\d.:]+)\/setup#([\w-]+)/.exec(said) ?? [];
    if (origin === undefined) continue;
    const made = await fetch(`${origin}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({
        token,
        name: '政协临江市委员会',
        regionCode: '610900',
        administrator: { username: 'linjiang', name: '市政协办公室' },
        securityAdministrator: { username: 'linjiang.security', name: '安全管理员' },
        auditAdministrator: { username: 'linjiang.audit', name: '审计管理员' },
      }),
    });
    if (made.status !== 201) throw new Error(`The city was not founded: ${await made.text()}`);
    break;
  }
  server.kill('SIGTERM');
  await ended;
}

async function committeeOf(endpoint: string): Promise<string> {
  const client = clientOf(endpoint);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'lianluo-prod-platforms' }));
  client.destroy();
  const id = Items.find(({ sk }) => sk?.S === 'committee')?.['pk']?.S;
  if (id === undefined) throw new Error('The stage holds no committee.');
  return id;
}

async function run(command: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
