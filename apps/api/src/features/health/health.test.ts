import { expect, test } from 'vitest';
import { removeRestoreMark, writeRestoreMark } from '../../floor/storage/restore-mark';
import { demoPassword } from '../../entries/demo/accounts';
import { openMemory } from '../../floor/storage/memory';
import type { Storage } from '../../floor/storage/table';
import { openWorld } from '../../../test-support/world';

/** The tables in memory, on a disk that can be filled, counting what is written to them. */
async function filling() {
  const disk = { full: undefined as Error | undefined, writes: 0, lost: false };
  const world = await openWorld({
    storage: async (options) => {
      const memory = await openMemory(options);
      const write: Storage['write'] = async (writes, token) => {
        disk.writes += 1;
        if (disk.full) throw disk.full;
        await memory.write(writes, token);
      };
      const get: Storage['get'] = async (addresses, how) => {
        if (disk.lost) throw new Error('ECONNREFUSED 10.0.0.7');
        return memory.get(addresses, how);
      };
      return { ...memory, write, get };
    },
  });
  const asked = async () => {
    const answer = await world.app.request('/health');
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: (await answer.json()) as unknown,
    };
  };
  return { world, disk, asked };
}

test('a service whose disk is full is not ready, and is again when there is room', async () => {
  const { world, disk, asked } = await filling();
  expect(await asked()).toMatchObject({ status: 200, body: { status: 'ready' } });

  disk.full = new Error('IO error: /data/000007.log: No space left on device');
  expect((await asked()).status).toBe(200);
  world.setClock(5000);
  expect(await asked()).toEqual({
    status: 503,
    retryAfter: '5',
    body: { status: 'unavailable', waitingFor: 'writing', why: 'disk full' },
  });
  disk.full = undefined;
  expect((await asked()).status).toBe(503);
  world.setClock(5000);

  expect((await asked()).status).toBe(200);
  // The operator reads the cause; whoever asks from outside learns no path.
  expect(JSON.stringify(world.logged)).toContain('000007.log');
});

test('a service whose tables do not answer is not ready', async () => {
  const { disk, asked } = await filling();
  disk.lost = true;

  expect(await asked()).toMatchObject({ status: 503, body: { waitingFor: 'tables', why: 'storage failed' } });
});

test('a service on half of a restore is not ready and lets nobody in, until all is there', async () => {
  const { world, asked } = await filling();
  await writeRestoreMark(world.storage, { export: 'f00d', endedAt: '2026-11-26T02:00:00.000Z' });

  expect(await asked()).toMatchObject({ status: 503, body: { waitingFor: 'restore', why: 'restore unfinished' } });
  const { status } = await world.stranger().post('/session', { username: 'demo.qindu', password: demoPassword });
  expect(status).toBe(503);
  await removeRestoreMark(world.storage);
  world.setClock(5000);
  expect((await asked()).status).toBe(200);
});

test('a thousand questions write once', async () => {
  const { world, disk, asked } = await filling();
  const before = disk.writes;

  const answers = await Promise.all(Array.from({ length: 1000 }, asked));
  world.setClock(4999);
  await asked();

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(disk.writes - before).toBe(1);
  world.setClock(1);
  await Promise.all(Array.from({ length: 1000 }, asked));
  expect(disk.writes - before).toBe(2);
});
