import type { BulletinView, listResults } from '@lianluo/contract/appraisal-results';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { UnitView } from '@lianluo/contract/unit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withEachMember } from '../../../test-support/scheme/each-member';
import { lockYear, publishYear } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let course: YearCourse;
let member = '';
let unit = '';

const results = async (query: string) =>
  (await office.get<AnswerOf<typeof listResults>>(`${course.path}/results?limit=100&${query}`)).body;
const bulletin = async () => (await office.get<BulletinView>(`${course.path}/bulletin`)).body;
const cells = async (heading: string) =>
  (await bulletin()).sections.find((section) => section.heading.endsWith(heading))?.table?.rows;

beforeAll(async () => {
  world = await openWorld({ now: '2026-12-20T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  await work.member('石泽清');
  await work.inForce('minhang', '2026-01-01', withEachMember);
  await lockYear(world, 2026);
  office = world.as('demo.qindu');
  course = yearCourse(world, office);
  const made = await office.post<UnitView>('/committees/qindu/units', {
    name: '古渡街道联络组',
    type: 'liaison-group',
    foundedOn: '2020-01-01',
  });
  unit = made.body.id;
  member = await workOf(world, office).member('后来者', {
    joinedOn: '2020-01-01',
    placements: [{ group: unit, from: '2020-01-01' }],
  });
  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-12-08');
});

/** One story, told in its order: each test stands on those before it. */
describe('who was entered only after the year was locked', () => {
  test('is in none of its results while nothing of theirs is accepted', async () => {
    for (const query of ['subject=member', 'subject=unit'])
      expect((await results(query)).items.map(({ subject }) => subject.name)).not.toContain('后来者');
    expect((await bulletin()).sections[0]?.paragraphs[0]).toContain('委员1名');
  });

  test('stands among the results with what was accepted, and so does the unit that it moved', async () => {
    const [waiting] = (await course.corrections()).filter(({ subject }) => subject.id === member);
    if (!waiting) throw new Error('Nothing is late.');
    const { body: decided } = await course.decide(waiting, true);
    expect(decided.subject.name).toBe('后来者');

    const told = await results('subject=member');
    expect(told.total).toBe(2);
    const subject = { kind: 'member', id: member, name: '后来者' };
    expect(told.items.find((each) => each.subject.id === member)).toEqual({
      subject,
      corrected: [{ reason: '查实', before: { subject }, after: decided.after }],
    });
    const ofUnit = (await results('subject=unit')).items.find((each) => each.subject.id === unit);
    expect(ofUnit?.subject.name).toBe('古渡街道联络组');
    expect(ofUnit?.quotas).toBeUndefined();
    expect(ofUnit?.corrected.map(({ after }) => after?.quotas)).toEqual([{ 'each-opinion': ['met'] }]);
  });

  test('is counted by the bulletin, and stays in it when it is published', async () => {
    const draft = await bulletin();
    expect(draft.sections[0]?.paragraphs[0]).toContain('委员2名');
    // One unit was locked with nobody in it and owes nothing; the later one met what was asked of it.
    expect(await cells('履职任务完成情况')).toContainEqual(['人人反映', '联络组织', '1', '1', '0']);
    await publishYear(world, 2026);
    expect((await bulletin()).sections[0]?.paragraphs[0]).toContain('委员2名');
  });
});
