import type { listResults } from '@lianluo/contract/appraisal-results';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { expect, test } from 'vitest';
import { withEachMember } from '../../../test-support/scheme/each-member';
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

test('what a member did in a unit is the unit’s for as long as they belonged to it, in a correction too', async () => {
  const world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const early = world.as('demo.qindu');
  const unitOf = async (name: string) =>
    (await early.post<UnitView>('/committees/qindu/units', { name, type: 'liaison-group', foundedOn: '2020-01-01' }))
      .body.id;
  const [before, now] = [await unitOf('古渡街道联络组'), await unitOf('陈杨街道联络组')];
  const work = workOf(world, early);
  const member = await work.member('石泽清', {
    joinedOn: '2020-01-01',
    placements: [
      { group: before, from: '2020-01-01', to: '2026-06-30' },
      { group: now, from: '2026-07-01' },
    ],
  });
  await work.inForce('minhang', '2026-01-01', withTwoOfEach);
  await lockYear(world, 2026);
  const office = world.as('demo.qindu');
  const course = yearCourse(world, office);
  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-12-08');
  const [late] = (await course.corrections()).filter(({ subject }) => subject.id === member);
  if (!late) throw new Error('Nothing is late.');
  await course.decide(late, true);

  const { body } = await office.get<AnswerOf<typeof listResults>>(`${course.path}/results?limit=100&subject=unit`);
  const corrected = (unit: string) => body.items.find(({ subject }) => subject.id === unit)?.corrected;
  const after = (unit: string) => corrected(unit)?.map((each) => each.after?.quotas);
  // Of whoever came or left within the year a unit is asked nothing; what they did is done.
  for (const unit of [before, now]) expect(after(unit)).toEqual([{ 'each-opinion': ['met'], 'each-deed': ['exempt'] }]);
});

/** A deed of each member, beside an opinion of each. */
function withTwoOfEach(rules: Rules): object {
  const { plans, ...rest } = withEachMember(rules) as Rules;
  const isLast = (index: number) => index === plans.length - 1;
  return {
    ...rest,
    plans: plans.map((plan, index) => ({
      ...plan,
      quotas: isLast(index)
        ? plan.quotas.flatMap((each) => [
            each,
            { ...each, id: 'each-deed', label: '人人办实事', of: [{ key: 'deeds.done' }] },
          ])
        : plan.quotas,
    })),
  };
}
