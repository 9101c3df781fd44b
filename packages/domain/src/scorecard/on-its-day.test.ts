import { describe, expect, test } from 'vitest';
import { examples } from '../../test-support/work/kind.examples';
import type { WorkItem } from '../work/item';
import { kindNames, kinds } from '../work/kinds';
import type { Fact } from './fact';
import { figureDayOf, isListedByEvent } from './figure-day';
import { onItsDay } from './on-its-day';

const itemOn = '2026-11-20';
const later = '2027-01-05';
/** Whatever days items of any kind have beside their own: all that can come later came in the next year. */
const further = {
  reportedOn: itemOn,
  topics: ['t1'],
  deadline: '2026-12-31',
  late: true,
  takenUp: true,
  claimed: true,
  became: { kind: 'opinions', item: 'op-1' },
  ...Object.fromEntries(
    ['acceptedOn', 'answeredOn', 'becameOn', 'closedOn', 'finishedOn', 'notFiledOn', 'publishedOn', 'takenUpOn'].map(
      (day) => [day, later],
    ),
  ),
  outcomeSteps: [
    { link: 'report', on: later },
    { link: 'feed-back', on: later, adopted: true },
  ],
  reviews: [{ on: later }],
  points: [{ state: 'done', doneOn: later }],
  sharings: [{ id: 's1', member: 'm1', name: '李红', text: '有感', on: later }],
};
const proved = (name: (typeof kindNames)[number]): Fact[] =>
  Object.keys(kinds[name].statuses).flatMap((status) => {
    const item: WorkItem = { ...examples[name].standing(status), ...further };
    return kinds[name].facts(item);
  });

test.each(kindNames)('a figure of %s counts what came later at the day of the item, whose list it opens', (name) => {
  const strays = proved(name).filter((fact) => !isListedByEvent(fact.key) && figureDayOf(fact) !== itemOn);
  expect(strays).toEqual([]);
});

describe('on the day it happened stands', () => {
  test.each([
    'suggestions.answered',
    'suggestions.taken-up',
    'proposals.not-filed',
    'proposals.turned-into-opinion',
    'clues.published',
    'motions.answered',
    'reports.accepted',
    'tasks.done',
    'tasks.late',
    'readings.shared',
    'consultations.outcome-reported',
    'consultations.outcome-adopted',
    'consultations.looked-back',
    'consultations.point-done',
  ])('%s', (key) => {
    const facts = kindNames.flatMap(proved).filter((fact) => fact.key === key);
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map(({ on, of }) => `${on} ${of}`))).toEqual(new Set([`${later} ${itemOn}`]));
  });

  test('what has no other day than its item', () => {
    const fact: Fact = { key: 'suggestions.answered', subject: 'committee', on: itemOn };
    expect([onItsDay(fact, undefined), onItsDay(fact, itemOn)]).toEqual([fact, fact]);
  });
});
