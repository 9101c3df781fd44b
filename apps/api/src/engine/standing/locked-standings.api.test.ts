import { expect, test } from 'vitest';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld } from '../../../test-support/world';
import type { Storage } from '../../floor/storage/table';
import { countStandings } from './count-standings';
import { readSets, headRemoval } from './standing.store';

test('what was locked is read once for all who are counted', { timeout: 60_000 }, async () => {
  const world = await openWorld({ now: '2026-12-22T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  // More than ninety are counted in two transactions.
  await Promise.all(Array.from({ length: 95 }, (_, index) => work.member(`委员${index}`)));
  await work.inForce('minhang');
  await lockYear(world, 2026);
  for (const { set, head } of await readSets(world.storage, 'qindu'))
    if (set.year === 2026) await world.storage.write([headRemoval(set, head)]);

  let readings = 0;
  const storage: Storage = {
    ...world.storage,
    list: (question) => {
      if (question.from?.startsWith('2026#result#member') && !question.after) readings++;
      return world.storage.list(question);
    },
  };
  expect(await countStandings({ ...world.deps, storage }, { committee: 'qindu', year: 2026, kind: 'member' })).toBe(
    true,
  );
  expect(readings).toBe(1);
});
