import type { OpinionView } from '@lianluo/contract/opinion';
import type { Contribution } from '@lianluo/domain/scorecard/card';
import { beforeEach, describe, expect, test } from 'vitest';
import { addStreets, csv, imports, upload } from '../../../test-support/import/importing';
import type { Job, Recount } from '../../floor/job';
import { runJob } from '../../entries/run-job';
import type { EmbeddedStorage } from '../../floor/storage/embedded-table';
import { openMemory } from '../../floor/storage/memory';
import type { Row, Storage } from '../../floor/storage/table';
import type { Client } from '../../../test-support/client';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { scorecardConsumer, scorecardsName } from './consume';
import { rebuildScorecards } from './rebuild';
import { recountBatch } from './recount';

const rows = 240;

let world: World;
let office: Client;
/** What the stream’s consumer has left for a job, as on AWS. */
let left: Recount[];
let batch: string;

/** Tables whose calls a test may stand beside. */
let beside: Partial<Record<'get' | 'write' | 'turn', () => Promise<void>>>;
async function watched(options: { clock: () => number }): Promise<EmbeddedStorage> {
  const tables = await openMemory({ ...options, consumers: [scorecardsName] });
  return {
    ...tables,
    async get(addresses, how) {
      const found = await tables.get(addresses, how);
      if (addresses.some(({ key }) => key.pk.endsWith('#counted'))) await beside.get?.();
      return found;
    },
    async write(writes, token) {
      if (writes.some(({ table }) => table === 'scorecards')) await beside.write?.();
      if (writes.some((write) => 'put' in write && write.put.sk === 'committee')) await beside.turn?.();
      return tables.write(writes, token);
    },
  };
}

const drain = () =>
  world.storage.changes.drain(
    scorecardConsumer(world.storage, async (released) => void left.push(released)),
    scorecardsName,
  );

beforeEach(async () => {
  beside = {};
  left = [];
  world = await openWorld({ storage: watched });
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  world.deps.settled = async () => undefined;
  const { id } = await upload(
    world,
    office,
    'opinions',
    csv([
      ['序号', '标题', '报送单位', '反映人', '报送日期'],
      ...Array.from({ length: rows }, (_, n) => [
        String(n),
        `第${n}件事`,
        '古渡街道',
        `王${n % 9}`,
        `202${n % 7}-03-01`,
      ]),
    ]),
  );
  batch = id;
  // The stream is handed on faster than the job writes: rows are seen before they come into sight.
  beside = { turn: drain };
  await act('commit');
  await drain();
  beside = {};
});

async function act(action: 'commit' | 'undo'): Promise<void> {
  await office.post(`${imports}/${batch}/actions/${action}`, action === 'commit' ? { mode: 'valid' } : {});
  await world.idle();
}

/** What is derived of the county: without how often it was written, what is remembered of items that are gone, and cards of zeros. */
async function derived(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for await (const page of tablesOf(world).everyRow('scorecards'))
    for (const { version: _version, remembered, card, ...row } of page) {
      const { contribution, ...known } = JSON.parse(typeof remembered === 'string' ? remembered : '{}') as {
        contribution?: Contribution;
      };
      const isGone = contribution?.facets.length === 0 && contribution.tallies.length === 0;
      const counts = Object.fromEntries(
        Object.entries((card ?? {}) as Record<string, object>).filter(([, each]) => Object.keys(each).length > 0),
      );
      if (row.pk.startsWith('qindu#') && !isGone)
        found.set(`${row.pk} ${row.sk}`, { ...row, ...known, contribution, card: counts });
    }
  return found;
}

async function expectExact(): Promise<void> {
  const counted = await derived();
  await rebuildScorecards(tablesOf(world), ['qindu']);
  expect(counted).toEqual(await derived());
}

const submitted = async (): Promise<number | undefined> => {
  const { body } = await office.get<{ figures: { key: string; value: number }[] }>('/committees/qindu/overview');
  return body.figures.find(({ key }) => key === 'opinions.submitted')?.value;
};

const newest = (): Recount => left.at(-1)!;

class Killed extends Error {}

describe('a batch that came into sight', () => {
  test('is left for a job, and the stream goes on meanwhile', async () => {
    // Its rows were put out of sight, and came into it.
    expect(left).toEqual([2, 3].map((turn) => ({ committee: 'qindu', batch, turn })));
    expect(await submitted()).toBe(0);

    await recountBatch(world.storage, newest());

    expect(await submitted()).toBeGreaterThan(0);
    await expectExact();
  });

  test('is counted right when the count is killed at each of its writes and begun again', async () => {
    let kills = 0;
    for (let done = false; !done;) {
      let writes = 0;
      beside = {
        async write() {
          if (writes++ > 0) throw new Killed();
        },
      };
      done = await recountBatch(world.storage, newest()).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          kills += 1;
          return false;
        },
      );
    }
    beside = {};

    expect(kills).toBeGreaterThan(rows / 100);
    await expectExact();
  });

  test('is counted in as many jobs as it needs, and nothing of it is a failure', async () => {
    const jobs: Job[] = [{ task: 'recount', ...newest() }];
    const deps = { ...world.deps, later: async (job: Job) => void jobs.push(job) };
    let ran = 0;
    for (let job = jobs.shift(); job; job = jobs.shift(), ran++) await runJob(deps, job, { hasTime: () => false });

    expect(ran).toBeGreaterThan(2);
    expect(world.logged).toEqual([]);
    await expectExact();
  });

  test('is counted once when two jobs count it at once, while people change what is in it', async () => {
    const { body } = await office.get<{ items: OpinionView[] }>('/committees/qindu/opinions?limit=20');
    const change = async () => {
      for (const { id } of body.items.slice(0, 10)) {
        const path = `/committees/qindu/opinions/${id}`;
        const { version } = await office.get<OpinionView>(path);
        await office.patch(path, { title: `改过的${id}` }, { version });
        await drain();
      }
    };

    await Promise.all([recountBatch(world.storage, newest()), recountBatch(world.storage, newest()), change()]);

    expect(await submitted()).toBeGreaterThan(0);
    await expectExact();
  });

  test('goes again while it is counted, whenever that happens', async () => {
    // Between what the count has read and what it writes: the batch is taken back, and that is counted whole.
    let moment = 0;
    beside = {
      async get() {
        if (moment++ !== 1) return;
        await act('undo');
        await drain();
        await recountBatch(world.storage, newest());
      },
    };
    await recountBatch(world.storage, newest());
    beside = {};
    await drain();

    expect(left.length).toBeGreaterThan(2);
    expect(await submitted()).toBe(0);
    await expectExact();
  });
});

test('memory and calls of a count follow its chunk and not its batch', async () => {
  let most = 0;
  let reads = 0;
  const counting: Storage = {
    ...world.storage,
    async get(addresses, how) {
      const found = (await world.storage.get(addresses, how)) as (Row | undefined)[];
      reads += 1;
      most = Math.max(most, found.length);
      return found;
    },
  };

  await recountBatch(counting, newest());

  expect(most).toBeLessThanOrEqual(100);
  // A chunk is read, what was counted of it, its committee, its texts, its cards; and some of that again after each transaction.
  expect(reads).toBeLessThan(rows / 2);
});
