import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import { factsFor } from '@lianluo/domain/scorecard/fact';
import { onEveryYear } from '@lianluo/domain/scorecard/years';
import { expect, test } from 'vitest';
import { openMemory } from '../../floor/storage/memory';
import { Cards } from './cards';
import { changeBetween, stagesBetween } from './stages';

/** What forty members proposed in 2026 came to in the years after: each of them has it on the cards of all four. */
const lasting: Contribution = {
  ...nothing,
  facts: onEveryYear(
    ['2026-03-02', '2027-01-15', '2028-02-01', '2029-05-01'].flatMap((on, index) =>
      factsFor(`proposals.step-${index}`, on, { members: Array.from({ length: 40 }, (_, no) => `m${no}`) }).map(
        (fact) => ({ ...fact, of: '2026-03-02', item: 'pr-1' }),
      ),
    ),
  ),
};

test.each<[string, Contribution, Contribution]>([
  ['comes', nothing, lasting],
  ['goes', lasting, nothing],
])('what stands on the cards of many years %s in transactions of a hundred rows', async (_, before, after) => {
  const cards = new Cards(await openMemory({ clock: Date.now, consumers: [] }), 'qindu');
  const stages = stagesBetween(before, after);

  const steps = stages.map((to, index) => changeBetween(stages[index - 1] ?? before, to));
  expect(stages.at(-1)).toEqual(after);
  expect(steps.flatMap(({ come }) => come.facts)).toHaveLength(after.facts.length);
  expect(steps.flatMap(({ gone }) => gone.facts)).toHaveLength(before.facts.length);
  // What is remembered of the item, and where it was and is found, are in it as well.
  for (const { gone, come } of steps) expect(cards.wouldTouch(gone, come, undefined) + 3).toBeLessThanOrEqual(100);
});
