import {
  figures,
  metricDimension,
  metricNamespace,
  problems,
  type Figure,
  type Problem,
} from '@lianluo/metrics/metrics';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { ImportView } from '@lianluo/contract/import-schemas';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../app';
import { openPartition } from '../../floor/storage/partitions';
import { csv, form, imports } from '../../../test-support/import/importing';
import { runImport } from '../../features/import/run-import';
import { noCommittee } from '../../floor/journal/security';
import { sealChanges } from '../../floor/journal/seal';
import { sealKeyOf } from '../../floor/journal/seal-keys';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openMemory } from '../../floor/storage/memory';
import { StorageBusy, type Row, type Storage } from '../../floor/storage/table';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { awsStandIn } from '../../../test-support/aws-stand-in';
import { countedIn, type Counted } from '../../../test-support/metric-lines';
import { tlsSite } from '../../../test-support/tls-site';
import { openWorld } from '../../../test-support/world';
import { log, logAnswered } from './log';
import { streamHandler } from './stream';

// What each alarm waits for is counted here by the code that counts it on AWS, so that none waits for what nobody sends:
// the alarms are compared with the same tables in infra/test/stacks/alarms.test.ts.

const secret = 'the seal of a test';
const aws = await awsStandIn({ secret, mappings: { 'a-mapping': 'Disabled' } });
// Nobody has signed its certificate: it is down, and its certificate can be read.
const site = await tlsSite(90);
afterAll(() => Promise.all([aws.stop(), site.stop()]));
const prefix = `metrics-${crypto.randomUUID()}`;
const settings = {
  ...aws.environment,
  AWS_ENDPOINT_URL_DYNAMODB: process.env['DYNAMODB_ENDPOINT'] ?? '',
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  STAGE: 'test',
  TABLE_PREFIX: prefix,
  SEAL_SECRET_ID: 'seal',
  JOBS_QUEUE_URL: `${aws.url}/0/jobs`,
  MAPPINGS: 'a-mapping',
  ARCHIVE_BUCKET: 'archive',
  SITE_ORIGIN: site.origin,
};
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);

const drives: Record<Figure | Problem, () => Promise<unknown>> = {
  Denied: () => signingIn(),
  Busy: () => signingIn(new StorageBusy()),
  Failed: () => signingIn(new Error('a fault of ours')),
  Unready: async () => (await appOn(new Error('no tables'))).request('/health'),
  Unjournaled: () => signingIn(new Error('no journal'), (table) => table === 'journal'),
  AuditBroken: forgedEntry,
  AuditUnverified: forgedEntry,
  JournalChanged: entryPutOver,
  JobUnsent: async () => {
    const { sendJob } = await import('./send-job');
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', 'http://127.0.0.1:9');
    await sendJob('http://127.0.0.1:9/0/jobs', { task: 'import', committee: 'qindu', id: 'a-batch' });
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', aws.url);
  },
  JobFailed: async () => {
    const { handler } = await import('./jobs');
    const record = { messageId: '1', body: 'no job' };
    await handler({ Records: [record as never] });
  },
  ImportFailed: failingImport,
  BatchSplit: oneChangeThatCannotBeTaken,
  ChangeStuck: oneChangeThatCannotBeTaken,
  ExportAgeHours: beforeTheFirstCity,
  ImportsResumed: openImport,
  SiteDown: probing,
  CertificateDays: probing,
  MappingsDisabled: probing,
};
const needsTables = ['ExportAgeHours', 'AuditBroken', 'AuditUnverified', 'ImportsResumed'];

describe.each([
  ...Object.entries(figures).map(([name, unit]) => ({ name, unit, value: expect.any(Number) as unknown })),
  ...problems.map((name) => ({ name, unit: 'Count', value: 1 })),
])('$name', ({ name, unit, value }) => {
  test.skipIf(!canRunDynamoDb && needsTables.includes(name))('is counted under the stage', async () => {
    const counted = await countedBy(drives[name as Figure | Problem]);

    const own = counted.filter((each) => each.name === name);
    expect(own).not.toEqual([]);
    const dimensions = { [metricDimension]: 'test' };
    for (const each of own) expect(each).toEqual({ namespace: metricNamespace, dimensions, name, unit, value });
  });
});

async function countedBy(drive: () => Promise<unknown>): Promise<Counted[]> {
  let written = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  await drive().finally(() => spy.mockRestore());
  return countedIn(written);
}

/** The app with the log of the functions, on tables of which some calls fail. */
async function appOn(fault?: Error, concerns: (table: string) => boolean = () => true) {
  let broken = false;
  const check = (tables: readonly string[]) => {
    if (broken && fault && tables.some(concerns)) throw fault;
  };
  const world = await openWorld({
    storage: async (options): Promise<Storage> => {
      const memory = await openMemory(options);
      return {
        ...memory,
        get: async (addresses, how) => {
          check(addresses.map(({ table }) => table));
          return memory.get(addresses, how);
        },
        write: async (writes, token) => {
          check(writes.map(({ table }) => table));
          return memory.write(writes, token);
        },
      };
    },
  });
  broken = true;
  return createApp({ ...world.deps, log, answered: logAnswered });
}

async function signingIn(fault?: Error, concerns?: (table: string) => boolean) {
  const app = await appOn(fault, concerns);
  await app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost' },
    body: JSON.stringify({ username: 'demo.qindu', password: 'not-this-one' }),
  });
}

async function oneChangeThatCannotBeTaken() {
  const consume = streamHandler(async () => {
    throw new Error('cannot be taken');
  });
  await consume({ Records: [{ dynamodb: { SequenceNumber: '1' } }] } as DynamoDBStreamEvent);
}

/** An import whose sheet cannot be worked on however often it is tried. Its waiting is not waited for. */
async function failingImport() {
  const world = await openWorld();
  world.deps.later = async () => undefined;
  const { body } = await world.as('demo.qindu').post<ImportView>(imports, form('members', csv([['姓名'], ['王早']])));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let through = false;
  const running = runImport(
    { ...world.deps, log, sheets: { run: () => Promise.reject(new Error('no thread')) } },
    { committee: 'qindu', id: body.id },
  ).finally(() => (through = true));
  while (!through) await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await running;
}

const tables = () => openLocalDynamo({ endpoint: settings.AWS_ENDPOINT_URL_DYNAMODB, region: 'local', prefix });

async function forgedEntry() {
  const storage = await tables();
  const entry: Row = { pk: `${noCommittee}#security#2026-05`, sk: '1', version: 1, action: 'session.refused' };
  await storage.write([{ table: 'journal', put: entry }]);
  const sealing = { storage, key: sealKeyOf(secret), now: () => new Date() };
  await sealChanges(sealing, [{ table: 'journal', sequence: '1', key: entry, after: entry }]);
  await storage.write([{ table: 'journal', put: { ...entry, action: 'session.sign-in' } }]);
  await storage.close();
  const { handler } = await import('./clock');
  await handler({ task: 'verify-audit' });
}

/** As the stream brings it; what stands there now is not asked. */
async function entryPutOver() {
  const image = (action: string) => ({ pk: { S: 'qindu#opinions#1' }, sk: { S: '000001' }, action: { S: action } });
  const { pk, sk } = image('create');
  const { handler } = await import('./journal');
  const eventSourceARN = `arn:table/${prefix}-journal/stream/1`;
  const dynamodb = { SequenceNumber: '1', Keys: { pk, sk }, OldImage: image('create'), NewImage: image('forged') };
  await handler({ Records: [{ eventName: 'MODIFY', eventSourceARN, dynamodb }] });
}

/** Nothing is to be saved, and nothing late. */
async function beforeTheFirstCity() {
  await (await tables()).close();
  const { handler } = await import('./exports');
  await handler();
}

async function openImport() {
  const storage = await tables();
  await storage.write([{ table: 'platforms', put: { pk: openPartition, sk: 'qindu#a-batch', version: 1 } }]);
  await storage.close();
  const { handler } = await import('./clock');
  await handler({ task: 'resume-imports' });
}

async function probing() {
  const { handler } = await import('./probe');
  await handler();
}
