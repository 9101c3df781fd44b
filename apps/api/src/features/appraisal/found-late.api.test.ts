import { expect, test } from 'vitest';
import { lockYear, userOf } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, tablesOf } from '../../../test-support/world';
import { readClosed } from '../../engine/appraisal/closed-years';
import { isLatePartition } from '../../engine/appraisal/late.store';
import { settleLate } from '../../engine/appraisal/settle-late';

test('what a job has found to be late names who entered it, where its card names the item', async () => {
  const world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  const member = await work.member('石泽清');
  await work.inForce('minhang');
  await lockYear(world, 2026);
  const clerk = world.as('demo.qindu.clerk');
  await workOf(world, clerk).opinion(member, '2026-12-08');
  const course = yearCourse(world, world.as('demo.qindu'));
  const told = async () => (await course.corrections()).map(({ id, by, byId }) => ({ id, by, byId }));
  const counted = await told();
  expect(counted.map(({ byId }) => byId)).toEqual([await userOf(clerk)]);

  // What was counted as late is lost, and found again by what the card differs by.
  for await (const page of tablesOf(world).everyRow('scorecards'))
    for (const { pk, sk } of page.filter((row) => isLatePartition(row.pk)))
      await world.storage.write([{ table: 'scorecards', remove: { pk, sk } }]);
  expect(await told()).toEqual([]);
  for (const closed of await readClosed(world.storage, 'qindu')) await settleLate(world.storage, 'qindu', closed);
  expect(await told()).toEqual(counted);
});
