import type { Overview } from '@lianluo/contract/overview';
import type { Digest } from '@lianluo/domain/scorecard/digest';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { factsOfCard } from '@lianluo/domain/scheme/facts-of-card';
import { beforeEach, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { readYearCard, yearKey } from './cards.store';
import { rebuildScorecards } from './rebuild';

let world: World;
let desk: Desk;
let subjects: Subject[];
let opinion: string;

/** Reported in October 2026 by an informant and a member, adopted by the city at once and by the province in the next year. */
beforeEach(async () => {
  world = await openWorld({ now: '2026-10-20T09:00:00+08:00' });
  const office = world.as('demo.qindu');
  const made = async (path: string, body: object) =>
    (await office.post<{ id: string }>(`/committees/qindu/${path}`, body)).body.id;
  const informant = await made('informants', { name: '赵敏', unit: world.unit });
  const member = await made('members', { name: '陆文涵', sector: '教育界' });
  subjects = [`informant#${informant}`, `member#${member}`];

  const before = deskOf(office);
  const { id } = await before.record({ unit: world.unit, authors: [{ informant }, { member }] });
  opinion = id;
  await before.step(id, 'submit');
  await before.adopt(id, 'city', { adoptedOn: '2026-10-20' });
  world.setClock('2027-02-10T09:00:00+08:00');
  // Nobody stays signed in that long.
  desk = deskOf(world.as('demo.qindu'));
  await desk.adopt(id, 'province', { adoptedOn: '2027-02-01' });
  await world.deps.settled();
});

test('whose it is has all of it on the cards of both years, with both its days and the part of each', async () => {
  for (const [index, subject] of subjects.entries()) {
    const common = { item: opinion, tags: [index === 0 ? 'as:first' : 'as:joint'], among: 2 };
    const all = [
      { ...common, key: 'opinions.adopted.city', on: '2026-10-20' },
      { ...common, key: 'opinions.adopted.province', on: '2027-02-01', itemOn: '2026-10-20' },
      { ...common, key: 'opinions.submitted', on: '2026-10-20' },
    ];
    expect(await told(subject, 2026)).toEqual(all);
    expect(await told(subject, 2027)).toEqual(all);
  }
});

test('a figure goes by the year of the list it opens, whenever a level adopted', async () => {
  const adopted = async (year: number) => {
    const { body } = await world.as('demo.qindu').get<Overview>(`/committees/qindu/overview?year=${year}`);
    return body.figures.find(({ key }) => key === 'opinions.adopted.province')?.value;
  };

  expect([await adopted(2026), await adopted(2027)]).toEqual([1, 0]);
});

test('what is voided goes from both years, and counting anew gives the cards that are there', async () => {
  const before = await cards();
  await rebuildScorecards(tablesOf(world), ['qindu']);
  expect(await cards()).toEqual(before);

  const { adoptions } = await desk.read(opinion);
  const province = adoptions.find(({ level }) => level === 'province')?.id;
  await world
    .as('demo.qindu')
    .post(`/committees/qindu/opinions/${opinion}/adoptions/${province}/void`, { reason: '登记有误' });
  await world.deps.settled();

  for (const subject of subjects) {
    expect((await told(subject, 2026)).map(({ key }) => key)).toEqual(['opinions.adopted.city', 'opinions.submitted']);
    expect(await told(subject, 2027)).toEqual([]);
  }
});

async function cardOf(subject: Subject, year: number): Promise<Digest> {
  const [row] = await world.storage.get([{ table: 'scorecards', key: yearKey('qindu', year, subject) }]);
  // A card of somebody keeps days, never counters.
  return readYearCard(row) as Digest;
}

/** What may be counted by the item; how often a level took it is told beside that. */
const told = async (subject: Subject, year: number) =>
  factsOfCard(await cardOf(subject, year), year)
    .filter(({ item }) => item !== undefined)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));

const cards = async () =>
  Promise.all(
    (['committee', `unit#${world.unit}`, ...subjects] as const).flatMap((subject) =>
      [2026, 2027].map(async (year) => [subject, year, await cardOf(subject, year)]),
    ),
  );
