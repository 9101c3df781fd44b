import type { ImportView } from '@lianluo/contract/import-schemas';
import { expect } from 'vitest';
import { runJob } from '../../src/entries/run-job';
import { resumeImports } from '../../src/features/import/resume-imports';
import type { Job } from '../../src/floor/job';
import { openMemory } from '../../src/floor/storage/memory';
import type { Storage } from '../../src/floor/storage/table';
import type { Client } from '../client';
import { openWorld, type World } from '../world';
import { addStreets, figures, read } from './importing';

/** Tables that stop answering after so many writes, as they do for a process that is killed. */
export interface Mortal {
  dieAfter: (writes: number) => void;
  revive: () => void;
  isDead: () => boolean;
}

export async function mortalWorld(): Promise<{ world: World; life: Mortal }> {
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  const alive = <Result>(call: () => Result): Result => {
    if (dead) throw new Error('killed');
    return call();
  };
  const world = await openWorld({
    storage: async (options): Promise<Storage> => {
      const tables = await openMemory(options);
      return {
        get: async (...asked) => alive(() => tables.get(...asked)),
        list: async (...asked) => alive(() => tables.list(...asked)),
        count: async (...asked) => alive(() => tables.count(...asked)),
        write: async (...asked) => {
          if (left <= 0) dead = true;
          left -= 1;
          return alive(() => tables.write(...asked));
        },
        changes: tables.changes,
        close: () => tables.close(),
      };
    },
  });
  return {
    world,
    life: {
      dieAfter: (writes) => (left = writes),
      revive: () => {
        left = Number.POSITIVE_INFINITY;
        dead = false;
      },
      isDead: () => dead,
    },
  };
}

/** Kills a job after every number of its writes in turn, looks, starts again, and looks once more. */
export async function killedEverywhere(
  prepare: (world: World, office: Client) => Promise<string>,
  start: (office: Client, id: string) => Promise<unknown>,
  look: (office: Client) => Promise<unknown>,
  outcomes: { before: unknown; after: unknown; status: ImportView['status']; counted: Record<string, number> },
): Promise<number> {
  for (let writes = 0; ; writes++) {
    const { world, life } = await mortalWorld();
    const office = world.as('demo.qindu.clerk');
    await addStreets(world.as('demo.qindu'));
    const id = await prepare(world, office);
    const later: Job[] = [];
    world.deps.later = async (job) => void later.push(job);
    await start(office, id);

    life.dieAfter(writes);
    for (const job of later) await runJob(world.deps, job).catch(() => undefined);
    const killed = life.isDead();
    life.revive();
    expect([outcomes.before, outcomes.after], `killed after ${writes} writes`).toContainEqual(await look(office));

    later.length = 0;
    await resumeImports(world.deps);
    for (const job of later) await runJob(world.deps, job);
    expect(await look(office), `resumed after ${writes} writes`).toEqual(outcomes.after);
    expect((await read(office, id)).status).toBe(outcomes.status);
    expect(await figures(office), `counted after ${writes} writes`).toMatchObject(outcomes.counted);
    later.length = 0;
    await resumeImports(world.deps);
    expect(later).toEqual([]);
    if (!killed) return writes;
  }
}
