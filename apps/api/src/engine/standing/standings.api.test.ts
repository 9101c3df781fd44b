import { yanchuan } from '@lianluo/schemes/rules/yanchuan';
import { seededMoves, activityIn } from '../../../test-support/activity';
import { putInForce } from '../../../test-support/scheme/in-force';
import { openWorld, type World } from '../../../test-support/world';
import type { Storage, Write } from '../../floor/storage/table';
import { beforeEach, describe, expect, test } from 'vitest';
import { marksOf } from '../scorecard/standing-marks';
import { countStandings } from './count-standings';
import { readSets, readStandings, standingRemoval, headRemoval, type Standing } from './standing.store';

let world: World;

beforeEach(async () => {
  world = await openWorld();
  // Quotas of members and units, some of them asked of each member of a unit, with the points of another county.
  await putInForce(world.as('demo.qindu'), 'qindu', 'shache', '2026-01-01', (rules) => ({
    ...rules,
    points: yanchuan.points,
  }));
});

const kinds = ['member', 'unit'] as const;

async function countBoth(storage: Storage = world.storage): Promise<void> {
  for (const kind of kinds)
    expect(await countStandings({ ...world.deps, storage }, { committee: 'qindu', year: 2026, kind })).toBe(true);
}

interface Kept {
  rows: Record<string, Standing>;
  stale: readonly string[];
  countedOn: string | undefined;
}

/** Every row of every set, and how each set stands. */
async function kept(): Promise<Record<string, Kept>> {
  const sets = await readSets(world.storage, 'qindu');
  return Object.fromEntries(
    await Promise.all(
      sets.map(async ({ set, head }) => [
        `${set.year} ${set.kind} v${set.by}`,
        { rows: byId(await readStandings(world.storage, set)), stale: head.stale, countedOn: head.countedOn },
      ]),
    ),
  );
}

const byId = (standings: readonly Standing[]) => Object.fromEntries(standings.map((each) => [each.id, each]));

/** As if nobody had ever asked. */
async function forgotten(): Promise<void> {
  for (const { set, head } of await readSets(world.storage, 'qindu')) {
    const rows = await readStandings(world.storage, set);
    await world.storage.write([headRemoval(set, head), ...rows.map(({ id }) => standingRemoval(set, id))]);
  }
}

async function marked(): Promise<number> {
  let marks = 0;
  for await (const { keys } of marksOf(world.storage, 'qindu', 100)) marks += keys.length;
  return marks;
}

describe('standings', () => {
  test('those kept through changes are those that are counted from nothing', async () => {
    const activity = await activityIn(world);
    await countBoth();
    for (const seed of [3, 5, 8]) {
      await activity.perform(seededMoves(40, seed));
      expect(await marked()).toBeGreaterThan(0);
      await countBoth();
      expect(await marked()).toBe(0);

      const through = await kept();
      await forgotten();
      await countBoth();
      expect(through).toEqual(await kept());
      expect(Object.values(through['2026 member v1']?.rows ?? {}).some(({ value }) => value !== 0)).toBe(true);
    }
  });

  test('whoever is stopped at any write goes on to the same rows', async () => {
    const activity = await activityIn(world);
    await countBoth();
    await activity.perform(seededMoves(40, 13));

    let left = 0;
    let stops = 0;
    const failing: Storage = {
      ...world.storage,
      write: async (writes: readonly Write[]) => {
        if (left-- <= 0) throw new Stopped();
        await world.storage.write(writes);
      },
    };
    // Each time one more write comes through, before and after the marks have gone.
    for (let reach = 0; ; reach++) {
      left = reach;
      try {
        await countBoth(failing);
        break;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        stops++;
        // Whoever was counting has fallen silent.
        world.setClock(61_000);
      }
    }
    expect(stops).toBeGreaterThan(1);
    const through = await kept();
    await forgotten();
    await countBoth();
    expect(through).toEqual(await kept());
  });

  test('two at once, and changes meanwhile, leave nothing uncounted', async () => {
    const activity = await activityIn(world);
    await countBoth();
    await Promise.all([
      activity.perform(seededMoves(30, 21)),
      ...[1, 2, 3].map(async () => {
        for (let round = 0; round < 5; round++) await countBoth();
      }),
    ]);
    await countBoth();
    const through = await kept();
    await forgotten();
    await countBoth();
    expect(through).toEqual(await kept());
  });

  test('another version takes the place of the one before, and another day is counted whole', async () => {
    await activityIn(world);
    await countBoth();
    await putInForce(world.as('demo.qindu'), 'qindu', 'tongcheng', '2026-05-20');
    await countBoth();
    expect(Object.keys(await kept())).toEqual(['2026 member v2', '2026 unit v2']);

    world.setClock('2026-05-21T09:00:00+08:00');
    await countBoth();
    expect(Object.values(await kept()).map(({ countedOn }) => countedOn)).toEqual(['2026-05-21', '2026-05-21']);
  });
});

class Stopped extends Error {}
