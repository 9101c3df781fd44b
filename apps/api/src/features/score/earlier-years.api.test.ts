import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import type { Clause, Heading, Node } from '@lianluo/domain/scheme/language';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

/*
 * 10 points for the county, 30 for the city, 60 for the province: the highest of each opinion, whose earlier years are taken off.
 * What those gave hangs on opinions of which a later year's card knows nothing.
 */
const levels = ['county', 'city', 'province'] as const;
type Level = (typeof levels)[number];
const adopted: Clause = {
  id: 'adopted',
  clause: '采用',
  source: '本会规定',
  each: levels.map((level) => ({ key: `opinions.adopted.${level}` })),
  score: [
    ['key:opinions.adopted.county', 10],
    ['key:opinions.adopted.city', 30],
    ['*', 60],
  ],
  highestPer: 'item',
};
const submitted: Clause = {
  id: 'submitted',
  clause: '报送',
  source: '本会规定',
  each: [{ key: 'opinions.submitted' }],
  score: 3,
};
const over = (...of: Node[]): Heading => ({ id: 'total', heading: '积分', of });

test('where the highest heading alone counts, what it was is told by all of that year', async () => {
  const county = await countyWith(over({ id: 'best', heading: '择高', combine: 'highest', of: [submitted, adopted] }));
  const taken = await county.report('2026-10-20', ['county', '2026-10-20']);
  for (const day of ['21', '22', '23', '24']) await county.report(`2026-10-${day}`);
  // Five reported, 15, outdo the county's 10.
  expect(await county.valueIn(2026)).toBe(15);

  county.goTo('2027-03-01');
  await county.adopt(taken, ['city', '2027-03-01']);
  // 30, since the adoption gave nothing then; 20 where the report of this opinion, 3, stood alone against it.
  expect(await county.valueIn(2027)).toBe(30);
  expect(await county.listedIn(2027)).toBe(30);
});

test('a year that is read whole looks back at its own earlier years', async () => {
  const county = await countyWith(over({ ...adopted, most: 1 }));
  const early = await county.report('2026-10-20', ['city', '2026-10-20']);
  county.goTo('2027-03-02');
  await county.adopt(early, ['county', '2027-03-01']);
  const late = await county.report('2027-03-02', ['city', '2027-03-02']);
  // The city's 30 of the first opinion was given in 2026, so its 10 takes nobody's place: 30 for the second one.
  expect(await county.valueIn(2027)).toBe(30);

  county.goTo('2028-03-01');
  await county.adopt(late, ['province', '2028-03-01']);
  // 60 − 30; 60 where the first opinion had taken the only place of 2027.
  expect(await county.valueIn(2028)).toBe(30);
  expect(await county.listedIn(2028)).toBe(30);
});

type Adoption = readonly [level: Level, adoptedOn: string];

async function countyWith(tree: Heading) {
  const world: World = await openWorld({ now: '2026-10-24T09:00:00+08:00' });
  let office = world.as('demo.qindu');
  const work = workOf(world, office);
  const member = await work.member('石泽清');
  await work.inForce('minhang', '2026-01-01', (rules) => ({
    ...rules,
    points: { member: { tree, bands: [{ id: 'all', from: 0, name: '合格', tone: 'good' }] } },
  }));
  const adopt = async (opinion: string, [level, adoptedOn]: Adoption) => {
    await deskOf(office).adopt(opinion, level, { adoptedOn });
    await world.deps.settled();
  };
  const scores = '/committees/qindu/scores/points';
  return {
    adopt,
    goTo: (day: string) => {
      world.setClock(`${day}T09:00:00+08:00`);
      // Nobody stays signed in that long.
      office = world.as('demo.qindu');
    },
    report: async (reportedOn: string, adoption?: Adoption) => {
      const id = await workOf(world, office).opinion(member, reportedOn);
      if (adoption) await adopt(id, adoption);
      return id;
    },
    valueIn: async (year: number) =>
      (await office.get<AnswerOf<typeof contract.explainPoints>>(`${scores}/${member}?period=${year}`)).body.value,
    listedIn: async (year: number) =>
      (await office.get<AnswerOf<typeof contract.listPoints>>(`${scores}?period=${year}`)).body.items.find(
        ({ subject }) => subject.name === '石泽清',
      )?.value,
  };
}
