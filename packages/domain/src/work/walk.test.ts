import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../calendar/working-days';
import { officialCalendar } from '../calendar/official';
import { dayOf, yearOf } from '../calendar/day';
import { isInCharge } from '../handling/handling';
import type { HandlingState } from '../handling/handling-unit';
import { wasIssued, type Opinion } from '../opinion/opinion';
import { administrator } from '../../test-support/permission.examples';
import { countItem, noCards, numbersOn, withoutEmpty } from '../../test-support/scorecard/card.examples';
import type { WorkItem } from './item';
import { facetsOf } from './facets';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kindOfItem, kinds } from './kinds';
import { stepRefusal } from './lifecycle';
import { walk, type Move, type Stage } from '../../test-support/work/walk.examples';

const moves: fc.Arbitrary<Move[]> = fc.array(fc.record({ way: fc.nat({ max: 9999 }), days: fc.nat({ max: 12 }) }), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});
// A failing walk is told by its steps; the items themselves would fill pages.
const walksOf = (start: WorkItem) =>
  moves.map((each) => {
    const stages = walk(start, each);
    return Object.assign(stages, { [fc.toStringMethod]: () => stages.map(({ action }) => action).join(' → ') });
  });

const walksOfKind = (name: (typeof kindNames)[number]) => fc.oneof(...examples[name].starts.map(walksOf));
const opinionWalks = walksOfKind('opinions');

describe.each(kindNames)('whatever becomes of an item of %s', (name) => {
  const walks = walksOfKind(name);
  const always = (check: (stage: Stage) => void) =>
    fc.assert(
      fc.property(walks, (stages) => stages.forEach(check)),
      { numRuns: 100 },
    );

  test('the walks go everywhere', () => {
    const stages = fc.sample(walks, { numRuns: 300, seed: 1 }).flat();
    const kind = kindOfItem(stages[0]!.item);

    const seen = new Set(stages.flatMap(({ before, item }) => [before.status, item.status]));
    const taken = new Set(stages.map(({ action }) => action));

    expect([...seen].toSorted()).toEqual(Object.keys(kind.statuses).toSorted());
    expect([...taken]).toEqual(expect.arrayContaining(Object.keys(kind.steps)));
  });

  test('its state is one its kind knows and its step names', () => {
    always(({ item, before, action }) => {
      const { statuses, steps } = kindOfItem(item);

      expect(Object.keys(statuses)).toContain(item.status);
      expect(steps[action]?.to ?? [before.status]).toContain(item.status);
    });
  });

  test('it says who holds it, and somebody can take the step it waits for', () => {
    always(({ item }) => {
      const kind = kindOfItem(item);
      const wait = kind.waits(item);

      expect(item.waitingFor === null).toBe(wait === undefined);
      expect([item.waitingFor?.holder, item.waitingFor?.action]).toEqual([wait?.holder, wait?.action]);
      expect(wait && stepRefusal(kind, item, wait.action, administrator)).toBeUndefined();
      expect(wait === undefined && item.dueOn !== null).toBe(false);
    });
  });

  test('its clock goes on while the same step waits for the same holder, or since the unit that has waited longest, and starts anew otherwise', () => {
    always(({ item, before, action, now }) => {
      const [held, holds] = [before.waitingFor, item.waitingFor];
      // A step that was taken back has a clock of its own kind, below.
      if (!holds || takesBack(item, action)) return;
      const goesOn = held?.holder === holds.holder && held.action === holds.action;
      const wait = kindOfItem(item).waits(item)!;
      const days = kindOfItem(item).deadlines?.[wait.action];
      const counted = days === undefined ? undefined : addWorkingDays(officialCalendar, dayOf(holds.since), days);

      expect(holds.since).toBe(wait.since ?? (goesOn ? held.since : now));
      expect(item.dueOn).toBe(wait.on ?? counted ?? null);
    });
  });

  test('a step that is taken back at once leaves the item as it stood, its clock and its facts included', () => {
    fc.assert(
      fc.property(walks, (stages) => {
        for (const [index, { item, action }] of stages.entries()) {
          const undone = stages[index - 1];
          const kind = kindOfItem(item);
          // A record from outside may stand between the two.
          if (!undone || !kind.steps[action]?.undoes?.includes(undone.action)) continue;

          expect(asItStands(item)).toEqual(asItStands(undone.before));
          expect(kind.facts(item)).toEqual(kind.facts(undone.before));
          expect(stepRefusal(kind, item, action, administrator)).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the cards counted by differences are the cards of a recount, and no count is ever negative', () => {
    fc.assert(
      fc.property(walks, (stages) => {
        let cards = stages[0] ? countItem(noCards, stages[0].before, 1) : noCards;
        for (const { before, item } of stages) {
          cards = countItem(countItem(cards, before, -1), item, 1);
          expect(numbersOn(cards).every((each) => each > 0)).toBe(true);
        }

        const end = stages.at(-1)?.item;
        expect(withoutEmpty(cards)).toEqual(withoutEmpty(end ? countItem(noCards, end, 1) : noCards));
      }),
      { numRuns: 60 },
    );
  });

  test('every figure it counts in has it in the list behind the figure', () => {
    always(({ item }) => {
      const kind = kindOfItem(item);
      const figures = Object.values(kind.proves);
      // What is told beside a figure counts the same item as often as it happened.
      const beside = new Set(figures.map(({ times }) => times));
      const counted = kind
        .facts(item)
        .filter(({ subject, key }) => subject === 'committee' && !beside.has(key))
        .map(({ key, on }) => kind.proves[key]?.list ?? `${kind.proves[key]?.inYear}=${yearOf(on)}`);
      const isBehindOne = (facet: string) =>
        figures.some(({ list, inYear }) => facet === list || facet.startsWith(`${inYear}=`));

      expect(facetsOf(kind, item).filter(isBehindOne).toSorted()).toEqual(counted.toSorted());
    });
  });
});

describe('whatever becomes of an opinion', () => {
  const always = (check: (before: Opinion, item: Opinion, action: string) => void) =>
    fc.assert(
      fc.property(opinionWalks, (stages) =>
        stages.forEach((stage) => check(stage.before as Opinion, stage.item as Opinion, stage.action)),
      ),
      { numRuns: 100 },
    );

  test('its number is given once, by issuing it', () => {
    always((before, item, action) => {
      const isGiven = item.number !== before.number;

      expect(isGiven).toBe(action === 'issue');
      expect(isGiven && before.number !== undefined).toBe(false);
    });
  });

  test('an organ of a level has adopted it once, and no record is ever lost', () => {
    always((before, item) => {
      const adopted = item.adoptions.filter((each) => !each.voided).map(({ level, organ }) => `${level} ${organ}`);

      expect(new Set(adopted).size).toBe(adopted.length);
      expect(idsOf(item.adoptions)).toEqual(expect.arrayContaining(idsOf(before.adoptions)));
      expect(idsOf(item.instructions)).toEqual(expect.arrayContaining(idsOf(before.instructions)));
      expect(idsOf(item.instructionRecords)).toEqual(expect.arrayContaining(idsOf(before.instructionRecords)));
    });
  });

  test('its handling units go their lawful course, one lead at a joint handling, no name twice', () => {
    always((before, item, action) => {
      const standing = item.handlingUnits.filter(isInCharge);
      for (const unit of item.handlingUnits) {
        const was = before.handlingUnits.find(({ id }) => id === unit.id)?.state;
        expect([...lawful[was ?? 'nothing'], was ?? 'assigned']).toContain(unit.state);
      }

      const kept = action === 'recall' ? [] : idsOf(before.handlingUnits);
      expect(idsOf(item.handlingUnits)).toEqual(expect.arrayContaining(kept));
      expect(new Set(standing.map(({ name }) => name)).size).toBe(standing.length);
      const leads = standing.length === 0 || item.mode === 'split' ? 0 : 1;
      expect(standing.filter(({ lead }) => lead)).toHaveLength(leads);
    });
  });

  test('what the city could read, it can still read', () => {
    const isShown = (item: Opinion) => kinds.opinions.shownBelow(item);
    always((before, item, action) => {
      expect(wasIssued(before) && !wasIssued(item)).toBe(false);
      expect(!isVoided.has(action) && isShown(before) && !isShown(item)).toBe(false);
    });
  });

  test('a draft carries no record from outside and no other item', () => {
    always((_before, item) => {
      const { adoptions, submissions, instructions, instructionRecords, content } = item;
      const added = [adoptions, submissions, instructions, instructionRecords, content?.references ?? []].flat();

      expect(item.status === 'draft' ? added : []).toEqual([]);
    });
  });

  test('every author stands on it once', () => {
    always((_before, item) => {
      expect(new Set(item.authors.map((author) => JSON.stringify(author))).size).toBe(item.authors.length);
    });
  });
});

/** What was entered by mistake is shown no longer. */
const isVoided: ReadonlySet<string> = new Set(['void-adoption', 'void-submission']);

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

const takesBack = (item: WorkItem, action: string) => kindOfItem(item).steps[action]?.undoes !== undefined;

/** An item without what any step moves on, and without what a step answers for good: a return, the chance to withdraw. */
function asItStands(item: WorkItem): object {
  const passing = { version: 0, updatedAt: '', undo: undefined, submittedBy: undefined, reason: undefined };
  return { ...item, ...passing };
}

const lawful: Record<HandlingState | 'nothing', readonly HandlingState[]> = {
  nothing: ['assigned'],
  assigned: ['signed-for', 'return-requested', 'released'],
  'signed-for': ['replied', 'return-requested', 'released'],
  'return-requested': ['assigned', 'replaced', 'released'],
  replied: ['passed', 'signed-for'],
  passed: [],
  replaced: [],
  released: [],
};
