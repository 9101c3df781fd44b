import type { MemberView } from '@lianluo/contract/member';
import { expect, test } from 'vitest';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';
import { openWorld } from '../../../test-support/world';

test('a correction judges who somebody was when the year was locked, whatever the register says since', async () => {
  const world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  const member = await work.member('石泽清', { joinedOn: '2020-01-01' });
  await work.inForce('tongcheng', '2026-01-01');
  await lockYear(world, 2026);
  const office = world.as('demo.qindu');
  const course = yearCourse(world, office);
  const path = `/committees/qindu/members/${member}`;
  const { version } = await office.get<MemberView>(path);
  // Entered as if they had come only the year after.
  expect((await office.patch(path, { joinedOn: '2027-01-01' }, { version })).status).toBe(200);
  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-12-08');
  const [late] = (await course.corrections()).filter(({ subject }) => subject.id === member);
  if (!late) throw new Error('Nothing is late.');

  // What it would make of them is told before it is decided.
  expect(late.after?.value).toBe((late.before.value ?? 0) + 10);
  const { body } = await course.decide(late, true);

  expect(body.after).toEqual(late.after);
  expect(body.before.grade?.name).toBeDefined();
  expect(body.after?.grade).toEqual(body.before.grade);
  // 桐城: an opinion gives ten.
  expect(body.after?.value).toBe((body.before.value ?? 0) + 10);
});
