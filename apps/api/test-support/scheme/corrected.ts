import type { World } from '../world';
import { lockYear } from './sheet-desk';
import { workOf } from './worked';
import { yearCourse } from './year-course';

/** Locks a year that is over, enters a fact of it late, and accepts that. */
export async function correctOne(world: World): Promise<void> {
  const office = workOf(world, world.as('demo.qindu'));
  await office.inForce('minhang', '2025-01-01');
  const member = await office.member('更正人');
  await lockYear(world, 2025);
  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2025-12-28');
  const course = yearCourse(world, world.as('demo.qindu'), 2025);
  const waiting = (await course.corrections()).find(({ subject }) => subject.id === member);
  if (!waiting) throw new Error('Nothing is late.');
  const { status, body } = await course.decide(waiting, true);
  if (status !== 200) throw new Error(`It was not decided: ${JSON.stringify(body)}`);
}
