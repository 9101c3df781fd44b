import type { BulletinView } from '@lianluo/contract/appraisal-results';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { listRanking } from '@lianluo/contract/rankings';
import type { UnitView } from '@lianluo/contract/unit';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { lockYear, publishYear } from '../../../test-support/scheme/sheet-desk';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';

const committee = '/committees/qindu';
const source = '本会规定';
let world: World;
let office: Client;
let other = '';

/** 10 for each activity that a unit holds or a member comes to. */
const tens = (rules: Rules): object => {
  const table = (id: string, key: string) => ({
    tree: { id, heading: '积分', of: [{ id: `${id}-ten`, clause: '每次 10 分', each: [{ key }], score: 10, source }] },
    bands: [{ id: `${id}-busy`, from: 0, name: '活跃', tone: 'good' }],
  });
  return {
    ...rules,
    plans: [],
    stars: [],
    points: { member: table('member', 'activities.attended'), unit: table('unit', 'activities.held') },
    ranking: { shown: 'all', minimum: 1 },
  };
};

const ranking = async (query: string) => {
  const { items, ranked } = (
    await office.get<AnswerOf<typeof listRanking>>(`${committee}/scores/ranking?period=2026&${query}`)
  ).body;
  return [ranked, ...items.flatMap(({ subject, rank, figure }) => (rank ? [[subject.name, rank, figure]] : []))];
};

const placedIn = (unit: string) => ({ joinedOn: '2020-01-01', placements: [{ group: unit, from: '2026-01-01' }] });

beforeAll(async () => {
  world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const first = world.as('demo.qindu');
  const made = await first.post<UnitView>(`${committee}/units`, {
    name: '古渡街道联络组',
    type: 'liaison-group',
    foundedOn: '2020-01-01',
  });
  other = made.body.id;
  const work = workOf(world, first);
  await work.inForce('minhang', '2026-01-01', tens);
  const [one, two] = [await work.member('石泽清', placedIn(world.unit)), await work.member('汤永若', placedIn(other))];
  // All are held by the same unit: 30 and 0, and 20 and 10 for the two members.
  for (const [member, day] of [
    [one, '2026-03-03'],
    [one, '2026-03-04'],
    [two, '2026-03-05'],
  ] as const)
    await work.activity('survey', day, [[member, 'present']]);
  await lockYear(world, 2026);
  office = world.as('demo.qindu');
});

/** One story, told in its order: each test stands on those before it. */
describe('the ranks of a year that was published', () => {
  test('are of those alone who were there: who joined later is corrected, and not graded', async () => {
    const before = await ranking('subject=member&by=value');
    const guest = await workOf(world, office).member('来宾', { joinedOn: '2027-01-02' });
    await workOf(world, world.as('demo.qindu.clerk')).activity('survey', '2026-12-08', [[guest, 'present']]);
    const course = yearCourse(world, office);
    for (const each of await course.corrections())
      expect((await course.decide(each, each.subject.id === guest)).status).toBe(200);

    expect(await ranking('subject=member&by=value')).toEqual(before);
    const { sections } = (await office.get<BulletinView>(`${course.path}/bulletin`)).body;
    expect(sections[0]?.paragraphs[0]).toContain('委员2名');
    // Two graded of two.
    expect(sections.find(({ heading }) => heading.endsWith('委员考核等次'))?.table?.rows).toEqual([
      ['活跃', '2', '100.0%'],
    ]);
    await publishYear(world, 2026);
    office = world.as('demo.qindu');
  });

  test('for each member go by the members that a unit had then', async () => {
    const before = await ranking('subject=unit&by=per-member');
    expect(before).toHaveLength(3);
    const work: Worked = workOf(world, office);
    for (const name of ['后来甲', '后来乙', '后来丙']) await work.member(name, placedIn(world.unit));
    await world.idle();
    expect(await ranking('subject=unit&by=per-member')).toEqual(before);
  });

  test('stay when a unit is said to have ended before it', async () => {
    const before = await ranking('subject=unit&by=value');
    const path = `${committee}/units/${world.unit}`;
    const { version } = await office.get(path);
    const ended = await office.patch(path, { foundedOn: null, dissolvedOn: '2025-12-31' }, { version });
    expect([ended.status, ended.body]).toEqual([200, expect.anything()]);
    await world.idle();
    expect(await ranking('subject=unit&by=value')).toEqual(before);
  });
});
