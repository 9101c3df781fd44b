import { startPointInTime, type PointInTimeLocal } from '@lianluo/dynamodb-local/point-in-time';
import { commandRights, operatorRights, type CommandName } from '@lianluo/tables/operator-rights';
import { tableNames } from '@lianluo/tables/tables';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { backup, restore, restoreOne } from './backup-commands';
import { committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import type { Storage } from '../../floor/storage/table';
import { attach, lyingIn } from '../../../test-support/attached';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { openWorld, type World } from '../../../test-support/world';
import { close, open } from './close-command';
import { readClosed } from './closed-stage';
import type { Command, Options } from './command';
import { empty } from './empty-command';
import { openFiles } from './files';
import { openTables } from './tables';

const stage = `closed-${crypto.randomUUID().slice(0, 8)}`;
const journal = `lianluo-${stage}-journal`;
/** What infra/src/data/journal-policy.ts denies to everybody, without condition. */
const policy = JSON.stringify({
  Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: ['dynamodb:DeleteItem'], Resource: '*' }],
});

let service: PointInTimeLocal;
let world: World;
let folder: string;
let facts: ReturnType<typeof deployed>;
let standIn: Awaited<ReturnType<typeof stageStandIn>>;

/** By a queue or a stream. */
const woken = ['jobs', 'deliveries', 'journal', 'scorecards', 'events', 'archive'];

function deployed() {
  const of = (name: string) => `lianluo-${stage}-${name}`;
  const functions: NonNullable<StageFacts['functions']> = {
    [of('http')]: { reserved: 150, timeoutSeconds: 0 },
    [of('signIn')]: { reserved: 20, timeoutSeconds: 0 },
    ...Object.fromEntries(['clock', 'exports', ...woken].map((name) => [of(name), { timeoutSeconds: 0 }])),
  };
  const mappings: NonNullable<StageFacts['mappings']> = Object.fromEntries(
    woken.map((name) => [name, { function: of(name), source: `arn:…:table/${of(name)}/stream/1`, state: 'Enabled' }]),
  );
  const alarms: NonNullable<StageFacts['alarms']> = { [of('UnsealedAudit')]: { state: 'OK' } };
  const switches: string[] = [];
  const switched = (id: string, state: string) => void switches.push(`${id} ${state}`);
  return { functions, mappings, alarms, seenSwitching: 0, switched, switches };
}

const reserved = () =>
  Object.fromEntries(
    ['http', 'signIn', 'clock', 'exports', 'jobs', 'archive'].map((name) => [
      name,
      facts.functions[`lianluo-${stage}-${name}`]?.reserved,
    ]),
  );
const states = () => Object.fromEntries(Object.entries(facts.mappings).map(([id, { state }]) => [id, state]));
const now = () => [reserved(), states()];

async function operate(command: Command, options: Options = {}): Promise<string> {
  const said: string[] = [];
  const tables = await openTables({ stage });
  try {
    await command.run({ tables, options: { stage, ...options }, say: (line) => void said.push(line) });
  } finally {
    await tables.storage.close();
  }
  return said.join('\n');
}

const emptied = () => operate(empty, { confirm: stage });

async function rowsOf(table: (typeof tableNames)[number]): Promise<number> {
  const { storage, everyRow } = await openTables({ stage });
  let rows = 0;
  for await (const page of everyRow(table)) rows += page.length;
  await storage.close();
  return rows;
}

/** A stage takes no demo world: its committees are an office's own from here on. */
async function asAnOffices(): Promise<void> {
  const { storage, everyRow } = await openTables({ stage, endpoint: service.endpoint });
  for await (const page of everyRow('platforms'))
    for (const row of page.filter(({ sk }) => sk === 'committee'))
      await storage.write([{ table: 'platforms', put: committeeRow({ ...readCommitteeRow(row), demo: false }) }]);
  await storage.close();
}

async function noted() {
  const { storage } = await openTables({ stage });
  const closed = await readClosed(storage);
  await storage.close();
  return closed;
}

describe.skipIf(!canRunDynamoDb)('a live stage', () => {
  beforeAll(async () => {
    service = await startPointInTime(process.env['DYNAMODB_ENDPOINT'] ?? '');
    folder = await mkdtemp(join(tmpdir(), 'lianluo-closed-'));
    const location = { endpoint: service.endpoint, region: 'local', prefix: `lianluo-${stage}` };
    const storage = (): Promise<Storage> => openLocalDynamo(location);
    world = await openWorld({ storage, now: new Date().toISOString() });
    await asAnOffices();
  }, 60_000);
  beforeEach(async () => {
    facts = deployed();
    standIn = await stageStandIn(facts);
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', service.endpoint);
    service.putPolicy(journal, policy);
  });
  afterEach(() => standIn.stop());
  afterAll(async () => {
    await world.storage.close();
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const asked = (names: readonly CommandName[]) => {
    const granted = new Set(
      names.flatMap((name) => commandRights[name].flatMap((right) => [...operatorRights[right]])),
    );
    return [...standIn.asked].filter((action) => !granted.has(action as never));
  };

  test('is not emptied while it is open, nor while half of it is', async () => {
    const before = await rowsOf('journal');
    await expect(emptied()).rejects.toThrow('还开着');

    await operate(close);
    for (const open of [
      () => (facts.functions[`lianluo-${stage}-http`] = { timeoutSeconds: 0 }),
      () => (facts.mappings['journal'] = { ...facts.mappings['journal']!, state: 'Enabled' }),
    ]) {
      open();
      await expect(emptied()).rejects.toThrow('还开着');
      await operate(close);
    }

    expect([await rowsOf('journal'), service.policyOf(journal)]).toEqual([before, policy]);
    await operate(open);
  }, 60_000);

  test('is closed and opened as it was, the archive untouched, with no more than the rights of it', async () => {
    const before = now();

    await operate(close);
    expect(now()).toEqual([
      { http: 0, signIn: 0, clock: 0, exports: 0, jobs: undefined, archive: undefined },
      { ...Object.fromEntries(woken.map((name) => [name, 'Disabled'])), archive: 'Enabled' },
    ]);
    expect(asked(['close'])).toEqual([]);
    // Again, and nothing that was reserved is forgotten.
    await operate(close);
    await operate(open);

    expect([now(), await noted()]).toEqual([before, undefined]);
    expect(asked(['close', 'open'])).toEqual([]);
  }, 60_000);

  test('killed on the way, closing goes on and still knows what was reserved', async () => {
    const before = now();
    delete facts.functions[`lianluo-${stage}-jobs`];
    await expect(operate(close)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(reserved()).toMatchObject({ http: 0, signIn: 0, clock: 0 });

    facts.functions[`lianluo-${stage}-jobs`] = { timeoutSeconds: 0 };
    await operate(close);
    await operate(open);

    expect(now()).toEqual(before);
  }, 60_000);

  test('stays half closed while entries wait for their seal', async () => {
    facts.alarms[`lianluo-${stage}-UnsealedAudit`] = { state: 'ALARM' };

    await expect(operate(close)).rejects.toThrow('UnsealedAudit');
    expect(now()).toMatchObject([
      { http: 0 },
      { journal: 'Enabled', scorecards: 'Enabled', events: 'Enabled', deliveries: 'Disabled' },
    ]);
    await expect(emptied()).rejects.toThrow('还开着');

    await operate(open);
  }, 60_000);

  test('opened without a note of what was reserved, nobody is shut out', async () => {
    for (const each of Object.values(facts.functions)) each.reserved = 0;
    await operate(open);
    expect(reserved()).toMatchObject({ http: undefined, signIn: undefined, clock: undefined, exports: undefined });
  }, 60_000);

  test('is emptied and restored with the journal’s policy lifted meanwhile, killed or not', async () => {
    const lived = now();
    const before = await rowsOf('journal');
    const saved = join(folder, 'saved');
    const files = await openFiles({ stage });
    await attach({ storage: world.storage, store: files }, 'qindu', ['item-a', 'item-b']);
    const lying = await lyingIn(files);
    await operate(close);
    await operate(backup, { to: saved });

    // Killed behind the lifting: nothing was put back.
    service.refuseNext('PutResourcePolicy');
    await expect(emptied()).rejects.toMatchObject({ name: 'RefusedOnce' });
    expect([service.policyOf(journal), (await noted())?.journalPolicy]).toEqual([undefined, policy]);

    await emptied();
    expect(asked(['close', 'backup', 'empty'])).toEqual([]);
    expect([service.policyOf(journal), (await noted())?.journalPolicy]).toEqual([policy, undefined]);
    for (const table of tableNames) expect([table, await rowsOf(table)]).toEqual([table, table === 'accounts' ? 1 : 0]);

    // Nor does the bucket know anything any more.
    standIn.files.clear();
    await operate(restore, { from: saved });
    expect(await lyingIn(files)).toEqual(lying);
    expect(states()).toMatchObject({ scorecards: 'Disabled', journal: 'Disabled' });
    await operate(open);

    // With the entry of the restore for each committee.
    expect(await rowsOf('journal')).toBeGreaterThan(before);
    expect(now()).toEqual(lived);

    facts.switches.length = 0;
    await operate(restoreOne, { from: saved, committee: 'qindu' });
    expect(facts.switches).toEqual(['scorecards Disabled', 'scorecards Enabled']);
    expect(asked(['close', 'open', 'empty', 'restore', 'restore-committee'])).toEqual([]);
  }, 120_000);

  test('opening puts back a policy that a killed command has lifted', async () => {
    await operate(close);
    service.refuseNext('PutResourcePolicy');
    await expect(emptied()).rejects.toMatchObject({ name: 'RefusedOnce' });

    await operate(open);

    expect(service.policyOf(journal)).toBe(policy);

    // What is open and empty is filled while nobody counts.
    facts.switches.length = 0;
    await operate(restore, { from: join(folder, 'saved') });
    expect(facts.switches).toEqual(['scorecards Disabled', 'scorecards Enabled']);
  }, 60_000);
});
