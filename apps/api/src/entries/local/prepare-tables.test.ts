import type { Committee } from '@lianluo/domain/committee/committee';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { committeeRow } from '../../floor/committee/committee.store';
import { closeDemo } from '../../features/backup/close-demo';
import { writeRestoreMark } from '../../floor/storage/restore-mark';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import type { Storage } from '../../floor/storage/table';
import { aUser } from '../../../test-support/a-user';
import { newSession, newToken, sessionKey } from '../../floor/account/session.store';
import { loginKey } from '../../floor/account/user.store';
import { readDemoState, writeDemoState, type DemoState } from '../../features/backup/demo-state';
import { engineIn, type TableEngine } from './engines';
import { prepareTables } from './prepare-tables';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const qindu: Committee = {
  id: 'qindu',
  name: '政协秦都区委员会',
  level: 'county',
  regionCode: '610402',
  demo: true,
  pendingBatches: [],
  version: 1,
};
const linjiang: Committee = { ...qindu, id: 'c610900', name: '政协临江市委员会', level: 'city', demo: false };

const put =
  (...committees: Committee[]) =>
  (storage: Storage) =>
    storage.write(
      committees.flatMap((committee) => [
        { table: 'platforms', put: committeeRow(committee) } as const,
        {
          table: 'accounts',
          put: { ...loginKey(`${committee.id}.office`), version: 1, committee: committee.id, user: 'u' },
        } as const,
      ]),
    );

const endpoint = process.env['DYNAMODB_ENDPOINT'];
const kinds: [name: string, open: () => Promise<TableEngine>][] = [
  ['a data folder', async () => engineIn(await aFolder(), { name: 'embedded' })],
  ...(canRunDynamoDb && endpoint !== undefined
    ? [
        [
          'DynamoDB',
          async () => {
            const engine = engineIn('', { name: 'dynamodb', endpoint });
            await engine.discard();
            return engine;
          },
        ] satisfies [string, () => Promise<TableEngine>],
      ]
    : []),
];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-prepare-'));
  folders.push(folder);
  return folder;
}

describe.each(kinds)('in %s', (_, open) => {
  test('the first start loads the demo world, and the next keeps what was done since', async () => {
    const engine = await open();
    const first = await prepareTables({ engine, demo: true, load: put(qindu) });
    await put({ ...qindu, version: 2, name: '改名' })(first.storage);
    await first.storage.close();

    const second = await prepareTables({ engine, demo: true, load: neverLoad });

    expect([first.state, second.state]).toEqual(['loaded', 'loaded']);
    expect(await nameIn(second.storage, 'qindu')).toBe('改名');
    await second.storage.close();
  });

  test('a load that was cut short is begun anew, or thrown away where none is wanted', async () => {
    const engine = await open();
    await cutLoad(engine);

    const { storage, state } = await prepareTables({ engine, demo: true, load: put({ ...qindu, name: '完整' }) });
    expect([state, await nameIn(storage, 'qindu')]).toEqual(['loaded', '完整']);
    await writeDemoState(storage, 'loading');
    await storage.close();
    const without = await prepareTables({ engine, demo: false, load: neverLoad });

    expect([without.state, await nameIn(without.storage, 'qindu')]).toEqual(['without', undefined]);
    await without.storage.close();
  });

  test("tables that were begun for an office's own work never get a demo world", async () => {
    const engine = await open();
    const first = await prepareTables({ engine, demo: false, load: neverLoad });
    await first.storage.close();

    const { state, storage } = await prepareTables({ engine, demo: true, load: neverLoad });

    expect(state).toBe('without');
    await storage.close();
  });

  // What an earlier release has left behind, or a restore that knew of no mark.
  test.each<DemoState>(['untouched', 'loading', 'loaded', 'without'])(
    'marked %s, an office’s own committee is kept, and no demo account opens beside it',
    async (marked) => {
      const engine = await open();
      const { storage: before } = await engine.open({ durable: true });
      await put(linjiang, ...(marked === 'without' ? [] : [qindu]))(before);
      if (marked !== 'untouched') await writeDemoState(before, marked);
      await before.close();

      const { storage, state } = await prepareTables({ engine, demo: true, load: neverLoad });

      expect([state, await readDemoState(storage)]).toEqual(['without', 'without']);
      expect(await nameIn(storage, 'c610900')).toBe(linjiang.name);
      expect(await loginsIn(storage)).toEqual(['c610900.office']);
      await storage.close();
    },
  );

  test('a demo world without its mark is taken for what it is', async () => {
    const engine = await open();
    const { storage: before } = await engine.open({ durable: true });
    await put(qindu)(before);
    await before.close();

    const { storage, state } = await prepareTables({ engine, demo: true, load: neverLoad });

    expect([state, await loginsIn(storage)]).toEqual(['loaded', ['qindu.office']]);
    await storage.close();
  });

  test('half of a restore is neither opened nor filled', async () => {
    const engine = await open();
    const { storage: before } = await engine.open({ durable: true });
    await writeRestoreMark(before, { export: 'f00d', endedAt: '2026-11-26T02:00:00.000Z' });
    await put(qindu)(before);
    await before.close();

    for (const demo of [true, false])
      await expect(prepareTables({ engine, demo, load: neverLoad })).rejects.toThrow('2026-11-26T02:00:00.000Z');

    const { storage } = await engine.open({ durable: true });
    expect(await nameIn(storage, 'qindu')).toBe(qindu.name);
    await storage.close();
  });
});

test('closing the demo takes the names and the sessions of its own users, however many', async () => {
  const engine = engineIn(await aFolder(), { name: 'embedded' });
  const tables = await engine.open({ durable: false });
  for (let index = 0; index < 130; index++) await put({ ...qindu, id: `demo-${index}` })(tables.storage);
  await put(linjiang)(tables.storage);
  const tokens = ['demo-0', 'c610900'].map((committee) => newToken(committee, 'office'));
  await tables.storage.write(
    tokens.map((token) => newSession(token, aUser({ committee: token.committee, id: token.userId }), new Date())),
  );

  const closed = await closeDemo(
    tables,
    Array.from({ length: 130 }, (_, index) => `demo-${index}`),
  );

  const sessions = await tables.storage.get(tokens.map((token) => ({ table: 'ephemeral', key: sessionKey(token) })));
  expect([closed, await loginsIn(tables.storage)]).toEqual([131, ['c610900.office']]);
  expect(sessions.map((row) => row?.pk)).toEqual([undefined, 'c610900#office']);
  await tables.storage.close();
});

async function cutLoad(engine: TableEngine): Promise<void> {
  const cut = prepareTables({
    engine,
    demo: true,
    load: async (storage) => {
      await put({ ...qindu, name: '一半' })(storage);
      await storage.close();
      throw new Error('The power went.');
    },
  });
  await expect(cut).rejects.toThrow('The power went.');
}

async function nameIn(storage: Storage, id: string): Promise<unknown> {
  const [row] = await storage.get([{ table: 'platforms', key: { pk: id, sk: 'committee' } }], { consistent: true });
  return (row?.['value'] as Committee | undefined)?.name;
}

async function loginsIn(storage: Storage): Promise<string[]> {
  const names = ['qindu.office', 'c610900.office', 'demo-0.office', 'demo-129.office'];
  const rows = await storage.get(
    names.map((name) => ({ table: 'accounts', key: loginKey(name) })),
    { consistent: true },
  );
  return names.filter((_, index) => rows[index] !== undefined);
}

const neverLoad = async () => {
  throw new Error('Nothing may be loaded.');
};
