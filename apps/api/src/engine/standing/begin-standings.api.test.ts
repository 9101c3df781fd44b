import { expect, test } from 'vitest';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld } from '../../../test-support/world';
import { readSets, readStandings } from './standing.store';

test('a scheme that is put in force, and a year that is locked, are counted before anybody asks', async () => {
  const world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  const member = await work.member('石泽清');
  /** Every set, on which day it was counted, and of whom. */
  const sets = async () => {
    await world.idle();
    const found = await readSets(world.storage, 'qindu');
    return Promise.all(
      found.map(async ({ set, head }) => [
        `${set.year} ${set.kind} v${set.by} ${head.countedOn}`,
        (await readStandings(world.storage, set)).map(({ id }) => id),
      ]),
    );
  };

  // Nothing is asked of members, and nothing gives them points.
  await work.inForce('minhang', '2026-01-01', (rules) => {
    const { plans, points, ...others } = sheetRules(rules);
    return { ...others, plans, points: { unit: points.unit } } as typeof rules;
  });
  expect(await sets()).toEqual([['2026 unit v1 2026-05-20', [world.unit]]]);

  await work.inForce('minhang', '2026-05-01', sheetRules);
  expect(await sets()).toEqual(
    expect.arrayContaining([
      ['2026 member v2 2026-05-20', [member]],
      ['2026 unit v2 2026-05-20', [world.unit]],
    ]),
  );

  // What begins next year says nothing of this one.
  const before = await sets();
  await work.inForce('minhang', '2027-01-01');
  expect(await sets()).toEqual(before);

  world.setClock('2027-02-10T10:00:00+08:00');
  await lockYear(world, 2026);
  expect((await sets()).map(([set]) => set)).toEqual(
    expect.arrayContaining(['2026 member v2 2027-02-11', '2026 unit v2 2027-02-11']),
  );
});
