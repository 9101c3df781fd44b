import { describe, expect, test } from 'vitest';
import { aReading } from '../../test-support/reading/reading.examples';
import { aHandlingUnit, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import type { HandlingState } from '../handling/handling-unit';
import { administrator, anActor, callers, clerk, operator } from '../../test-support/permission.examples';
import { countTally, emptyNowCard, type NowCard } from '../scorecard/card';
import type { WorkItem } from './item';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kindOfItem, kinds } from './kinds';
import { isMine, isTheirs, turnFacets, turnOf, turnsOf, turnTallies } from './turn';
import { readTurnFacet, readTurnPlace } from './turn-place';

const neighbour = anActor('unit-operator', { id: 'neighbour', unit: 'weibin' });
const mine = (item: WorkItem) =>
  [operator, neighbour, clerk, administrator]
    .filter((actor) => isMine(kindOfItem(item), item, actor))
    .map(({ id }) => id);

describe('the next step is', () => {
  const inHandling = (state: HandlingState) =>
    anOpinionIn('in-handling', { handlingUnits: [aHandlingUnit('住建局', state)] });
  const byClerk = { createdBy: clerk.id };

  test.each<[string, WorkItem, string[]]>([
    ["the author's while it is a draft", anOpinionIn('draft'), ['unit-operator']],
    ["of nobody else, the unit's operator included", anOpinionIn('draft', byClerk), ['county-clerk']],
    ["the unit's where it was returned to it", anOpinionIn('returned'), ['unit-operator']],
    ["also the clerk's who entered it", anOpinionIn('returned', byClerk), ['unit-operator', 'county-clerk']],
    [
      "the office's where no unit sent it",
      anOpinionIn('returned', { unit: undefined }),
      ['county-clerk', 'county-administrator'],
    ],
    ['that of whoever may edit', anOpinionIn('submitted'), ['county-clerk', 'county-administrator']],
    ['that of whoever may review', anOpinionIn('edited'), ['county-administrator']],
    ['that of whoever may sign', anOpinionIn('reviewed'), ['county-administrator']],
    ["a department's, though the office enters it", inHandling('assigned'), []],
    ["the office's once the department has answered", inHandling('replied'), ['county-clerk', 'county-administrator']],
    ["the organising unit's", aReading({ status: 'announced' }), ['unit-operator']],
    ['that of nobody', anOpinionIn('archived'), []],
  ])('%s', (_, item, whose) => {
    expect(mine(item)).toEqual(whose);
  });
});

test.each([...callers, neighbour].map((actor) => [actor.id, actor] as const))(
  'the counts on the cards are the items that are theirs: %s',
  (_, actor) => {
    const seenBy = (item: WorkItem) => actor.unit === undefined || item.unit === actor.unit;
    for (const name of kindNames) {
      const kind = kinds[name];
      const items = world.filter((item) => item.kind === name && seenBy(item));
      const theirs = items.filter((item) => isMine(kind, item, actor));
      const seen = cardOf(actor.unit === undefined ? 'committee' : `unit#${actor.unit}`);

      expect([name, turnOf(kind, actor, seen, cardOf(`user#${actor.id}`))]).toEqual([
        name,
        {
          mine: theirs.length,
          drafts: theirs.filter(({ status }) => status === kind.initial).length,
          waiting: theirs.filter((item) => kind.waits(item)).length,
        },
      ]);
    }
  },
);

test.each([...callers, neighbour].map((actor) => [actor.id, actor] as const))(
  'and so is what stands in the two lists that are read for them: %s',
  (_, actor) => {
    const lists = turnsOf(actor);
    const standing = (item: WorkItem) =>
      turnFacets(kindOfItem(item), item)
        .map(readTurnFacet)
        .filter(({ who, place }) => {
          const [dueOn = '', of = ''] = place.split('#');
          return lists.includes(who) && isTheirs(who, readTurnPlace(dueOn, of), actor);
        }).length;

    // Nobody is an operator of another unit than their items were entered for.
    const seen = world.filter((item) => actor.unit === undefined || item.unit === actor.unit);
    expect(seen.map(standing)).toEqual(seen.map((item) => (isMine(kindOfItem(item), item, actor) ? 1 : 0)));
  },
);

test('a place tells the day, and whether the item is closed', () => {
  const [facet = ''] = turnFacets(kinds.opinions, { ...anOpinionIn('submitted'), restrictedTo: [] });
  const { who, place } = readTurnFacet(facet);
  const [dueOn = '', of = ''] = place.split('#');

  expect([who, readTurnPlace(dueOn, of)]).toEqual([
    'office',
    { dueOn: anOpinionIn('submitted').dueOn, of: 'opinion:edit', isClosed: true },
  ]);
});

/** Every state of every kind, from each unit and from none, entered by everybody who enters things there. */
const world: WorkItem[] = [operator, neighbour, clerk, administrator].flatMap(({ id: createdBy, unit: own }) =>
  (own === undefined ? ['weiyang', 'weibin', undefined] : [own]).flatMap((unit): WorkItem[] =>
    kindNames.flatMap((name) =>
      Object.keys(kinds[name].statuses).map((status) => examples[name].standing(status, { unit, createdBy })),
    ),
  ),
);

function cardOf(subject: string): NowCard {
  return world
    .flatMap((item) => turnTallies(kindOfItem(item), item))
    .filter((tally) => tally.subject === subject)
    .reduce((card, tally) => countTally(card, tally, 1), emptyNowCard);
}
