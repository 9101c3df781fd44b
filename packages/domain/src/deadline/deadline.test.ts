import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { administrator, clerk, operator } from '../../test-support/permission.examples';
import { examples } from '../../test-support/work/kind.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { addDays, dayOf } from '../calendar/day';
import { isPast } from '../calendar/due';
import { officialCalendar } from '../calendar/official';
import { isWorkingDay, nextWorkingDay, overdueBefore, workingDaysBetween } from '../calendar/working-days';
import { Refusal } from '../refusal';
import { stationState } from '../unit/station';
import type { WorkItem } from '../work/item';
import type { StepContext } from '../work/kind';
import { kindNames, kindOfItem, kinds, type KindName } from '../work/kinds';
import { allowedSteps, settle, take } from '../work/lifecycle';
import { dueOf } from './clock';
import { ownDays, type OwnDeadlines } from './deadlines';
import { explainDeadline, type Entered } from './explain';
import { askExtension, decideExtension, pause, resume, withDays } from './extension';

const calendar = officialCalendar;

describe('on the official calendar', () => {
  test('nothing becomes overdue on a rest day, nor on the days after the calendar ends', () => {
    for (let day = '2024-01-01'; day <= '2027-01-08'; day = addDays(day, 1)) {
      const turned = overdueBefore(day, calendar) !== overdueBefore(addDays(day, -1), calendar);
      const rests = !isWorkingDay(calendar, day) || day > calendar.validUntil;

      expect([day, rests && turned]).toEqual([day, false]);
    }
  });

  test('what was due is overdue from the next working day on, whatever it is', () => {
    for (let due = '2024-01-01'; due <= '2026-12-20'; due = addDays(due, 1)) {
      const first = nextWorkingDay(calendar, addDays(due, 1));

      expect([isPast(due, addDays(first, -1)), isPast(due, first), isPast(due, addDays(first, 1))]).toEqual([
        false,
        true,
        true,
      ]);
      expect(stationState(due, addDays(first, -1))).toBe('due');
      expect(stationState(due, first)).toBe('overdue');
    }
  });

  test('beyond it what is long past is overdue all the same', () => {
    expect(isPast(calendar.validUntil, addDays(calendar.validUntil, 9))).toBe(false);
    expect(isPast(calendar.validUntil, addDays(calendar.validUntil, 10))).toBe(true);
  });
});

test.each(kindNames)('every deadline of %s is one of a step', (name) => {
  const { deadlines = {}, steps } = kinds[name];

  for (const [action, days] of Object.entries(deadlines)) {
    expect(Object.keys(steps)).toContain(action);
    expect(days).toBeGreaterThan(0);
    expect(ownDays(kinds[name], action, { [name]: { [action]: days } })).toBeUndefined();
    expect(ownDays(kinds[name], action, { [name]: { [action]: null } })).toBeNull();
  }
});

test('what no table gives a deadline is given none by a setting', () => {
  expect(ownDays(kinds.calls, 'close', { calls: { close: 3 } })).toBeUndefined();
});

/** A move of a random history: what is tried, and how many days go by before it. */
interface Move {
  way: number;
  days: number;
  ahead: number;
}

interface Story {
  item: WorkItem;
  own: OwnDeadlines | undefined;
  entries: Entered[];
  heads: WorkItem[];
}

const withoutText = ({ updatedAt: _at, version: _version, ...head }: WorkItem): Record<string, unknown> => ({
  ...head,
});

/** The item after each accepted command, with the entries that its journal would hold. */
function storyOf(start: WorkItem, moves: readonly Move[], own: OwnDeadlines | undefined): Story {
  const first = settle(kindOfItem(start), undefined, start, { ...aMoment(start.createdAt), deadlines: own });
  const story: Story = { item: first, own, entries: [], heads: [] };
  keep(story, first, 'record', start.createdAt);
  let day = dayOf(start.createdAt);
  for (const move of moves) {
    day = addDays(day, move.days);
    const context = { ...aMoment(`${day}T09:00:00+08:00`), deadlines: story.own, actor: administrator };
    const way = waysOn(story, context, move)[move.way % 8];
    try {
      const next = way?.go();
      if (next && next !== story.item) keep(story, next, way?.action ?? '', context.now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return story;
}

function keep(story: Story, next: WorkItem, action: string, at: string): void {
  const before = story.heads.length > 0 ? withoutText(story.item) : {};
  const after = withoutText(next);
  const set = Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));
  story.entries.push({ at, by: { id: 'u1', name: '某人' }, action, note: `因为${at}`, set });
  story.heads.push(next);
  story.item = next;
}

function waysOn(story: Story, context: StepContext, { way, ahead }: Move): { action: string; go: () => WorkItem }[] {
  const { item } = story;
  const kind = kindOfItem(item);
  const of = examples[kind.name as KindName];
  const steps = [operator, clerk, administrator].flatMap((actor) =>
    allowedSteps(kind, item, actor).flatMap(({ action }) =>
      of.inputs(item, action, context.now).map((input) => ({
        action,
        go: () => take(kind, item, action, input, { ...context, actor }),
      })),
    ),
  );
  const step = steps[Math.floor(way / 8) % Math.max(steps.length, 1)];
  const until = addDays(dayOf(context.now), ahead);
  const owed = kind.waits(item)?.owed ?? [];
  const unit = owed[way % Math.max(owed.length, 1)]?.unit;
  const days = (way % 12) + 1;
  const action = item.waitingFor?.action ?? '';
  return [
    ...(step ? [step, step] : []),
    { action: 'ask-extension', go: () => askExtension(kind, item, { until, handlingUnit: unit }, context) },
    {
      action: 'grant-extension',
      go: () => decideExtension(kind, item, { grant: true, ...(way % 3 > 0 && { until }) }, context),
    },
    { action: 'refuse-extension', go: () => decideExtension(kind, item, { grant: false }, context) },
    { action: 'pause', go: () => pause(kind, item, context) },
    { action: 'resume', go: () => resume(kind, item, context) },
    {
      action: 'deadline-changed',
      go: () => {
        story.own = { ...story.own, [kind.name]: { ...story.own?.[kind.name], [action]: way % 5 ? days : null } };
        return withDays(kind, item, ownDays(kind, action, story.own), context);
      },
    },
  ];
}

const moves = fc.array(
  fc.record({ way: fc.nat({ max: 9999 }), days: fc.nat({ max: 6 }), ahead: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 5, maxLength: 30, size: 'max' },
);
const told: readonly KindName[] = ['opinions', 'suggestions', 'deeds', 'readings', 'arrivals', 'issues'];
// Units that each owe something stand far from a draft.
const handled = examples.opinions.standing('in-handling');
const brought = { imported: true } as Partial<WorkItem>;
const imported = [examples.opinions.standing('submitted', brought), examples.deeds.standing('confirmed', brought)];
const starts = [...told.flatMap((name) => examples[name].starts), handled, handled, ...imported];
const stories = fc
  .tuple(fc.constantFrom(...starts), moves, fc.boolean())
  .map(([start, each, own]) =>
    storyOf(start, each, own ? { [start.kind]: { submit: 4, edit: 1, close: null } } : undefined),
  );

test('the histories hold every verb of the clock, and dates that it moved', () => {
  const seen = fc.sample(stories, { numRuns: 120, seed: 15 });
  const verbs = new Set(seen.flatMap(({ entries }) => entries.map(({ action }) => action)));

  const clock = ['ask-extension', 'grant-extension', 'refuse-extension', 'pause', 'resume', 'deadline-changed'];
  expect([...verbs]).toEqual(expect.arrayContaining(clock));
  expect(seen.some(({ heads }) => heads.some((item) => item.clock?.extended?.some(({ unit }) => unit)))).toBe(true);
});

test('whatever happened, the same dates follow from what the journal tells', () => {
  fc.assert(
    fc.property(stories, ({ entries, heads, item }) => {
      const folded: Record<string, unknown> = {};
      entries.forEach(({ set }, index) => {
        Object.assign(folded, set);
        // The entries of an item fold to its head.
        const head = folded as unknown as WorkItem;
        expect(dueOf(kindOfItem(item), head, calendar)).toBe(heads[index]?.dueOn);
      });
    }),
    { numRuns: 100 },
  );
});

test('what an explanation counts is what was set and what was granted, and ends on the day', () => {
  fc.assert(
    fc.property(stories, ({ entries, heads }) => {
      heads.forEach((item, index) => {
        const kind = kindOfItem(item);
        const explained = explainDeadline(kind, item, { entries: entries.slice(0, index + 1), calendar });
        if (!explained || explained.fixed || item.dueOn === null || explained.days === null) return;
        const { counted, days, extendedDays = 0, startedOn, paused } = explained;

        expect(counted.length).toBe(days + extendedDays);
        expect(counted.length + paused.length).toBe(workingDaysBetween(calendar, startedOn, item.dueOn));
        expect(counted.at(-1)).toBe(item.dueOn);
        const granted = explained.extensions.filter(({ decision }) => decision === 'granted');
        expect(extendedDays === 0 || granted.length > 0).toBe(true);
      });
    }),
    { numRuns: 50 },
  );
});

test('a step that is taken back gives its clock back', () => {
  fc.assert(
    fc.property(stories, ({ entries, heads }) => {
      entries.forEach(({ action }, index) => {
        const [before, , after] = heads.slice(index - 2);
        const undone = kindOfItem(heads[0]!).steps[action]?.undoes?.includes(entries[index - 1]?.action ?? '');
        if (!before || !after || !undone || index < 2) return;
        expect([after.waitingFor, after.clock, after.dueOn]).toEqual([before.waitingFor, before.clock, before.dueOn]);
      });
    }),
    { numRuns: 50 },
  );
});
