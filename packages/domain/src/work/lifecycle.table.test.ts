import { describe, expect, test } from 'vitest';
import { isInCharge } from '../handling/handling';
import { anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { handlingStates, type HandlingState } from '../handling/handling-unit';
import type { Proposal } from '../proposal/proposal';
import { may, roles } from '../permission';
import { administrator, anActor } from '../../test-support/permission.examples';
import { Refusal } from '../refusal';
import { refusals } from '../refusals';
import { answer } from '../../test-support/refusal.examples';
import type { WorkItem } from './item';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kinds, type KindName } from './kinds';
import { allowedSteps, permissionOf, stepRefusal, take } from './lifecycle';
import { aMoment } from '../../test-support/work/work.examples';

const now = '2026-03-09T09:00:00+08:00';

describe.each(kindNames)('the table of %s', (name) => {
  const kind = kinds[name];
  const statuses = Object.keys(kind.statuses);
  const cells = Object.keys(kind.steps).flatMap((action) => statuses.map((status) => [action, status] as const));

  test.each(cells)('decides for every role on %s from %s', (action, status) => {
    const step = kind.steps[action]!;
    for (const role of roles) {
      const actor = anActor(role);
      const item = { ...examples[name].standing(status), submittedBy: actor.id } as WorkItem;
      const expected = !may(actor, permissionOf(step, status))
        ? 'permission.missing'
        : step.from.includes(status)
          ? step.refusal?.(item, actor)
          : 'action.not-now';

      const refusal = stepRefusal(kind, item, action, actor);
      const offered = allowedSteps(kind, item, actor).some((each) => each.action === action);

      expect([role, refusal, offered]).toEqual([role, expected, expected === undefined]);
      for (const input of examples[name].inputs(item, action, now)) {
        const attempt = () => take(kind, item, action, input, { ...aMoment(now), actor });
        expect(expected ? [expected] : step.to).toContain(answer(() => attempt().status));
      }
    }
  });

  test('names only states it has, and a right and a verb for every step', () => {
    expect(statuses).toContain(kind.initial);
    for (const step of Object.values(kind.steps)) {
      expect(statuses).toEqual(expect.arrayContaining([...step.from, ...step.to]));
      expect(step.label).toMatch(/^[一-鿿]+$/);
    }
  });

  test('reaches every state and every target it names', () => {
    const { seen, arrivals } = explore(name);

    expect([...seen].toSorted()).toEqual(statuses.toSorted());
    for (const [action, step] of Object.entries(kind.steps))
      expect([action, [...(arrivals.get(action) ?? [])].toSorted()]).toEqual([action, step.to.toSorted()]);
  });

  test('ends where it is known to end', () => {
    const starts = new Set(Object.values(kind.steps).flatMap((step) => step.from));

    expect(statuses.filter((status) => !starts.has(status))).toEqual(examples[name].ends);
  });

  test('knows for every waiting state who holds the item and for which step', () => {
    const idle = statuses.filter((status) => kind.waits(examples[name].standing(status)) === undefined);

    expect(idle).toEqual(examples[name].idle);
    for (const status of statuses) {
      const wait = kind.waits(examples[name].standing(status));
      if (!wait) continue;
      expect(wait.holder).not.toBe('');
      expect(kind.steps[wait.action]!.label).not.toBe('');
      expect(kind.steps[wait.action]!.from).toContain(status);
    }
  });

  test('refuses an action it does not have', () => {
    expect(stepRefusal(kind, examples[name].standing(kind.initial), 'fly', administrator)).toBe('action.unknown');
    expect(() =>
      take(kind, examples[name].standing(kind.initial), 'fly', {}, { ...aMoment(), actor: administrator }),
    ).toThrow(new Refusal('action.unknown'));
  });
});

test('an item in handling waits for somebody whatever its one unit has come to', () => {
  const open = (Object.keys(handlingStates) as HandlingState[]).filter(
    (state) => state !== 'passed' && isInCharge({ state }),
  );

  for (const state of open) {
    const unit = { id: 'h1', name: '住建局', lead: true, state, since: now, assignedAt: now };
    const wait = kinds.opinions.waits(anOpinionIn('in-handling', { handlingUnits: [unit] }));

    expect(wait?.holder).toMatch(/住建局|办公室/);
  }
});

test('every refusal has its own sentence in both languages', () => {
  const sentences = Object.values(refusals).map(({ zh }) => zh);

  expect(sentences).toEqual([...new Set(sentences)]);
  for (const { zh, en } of Object.values(refusals)) {
    expect(zh).toMatch(/[。；]$/);
    expect(en).toMatch(/\.$/);
  }
});

/** Takes every lawful step with every input from the beginning on, and notes where it comes out. */
function explore(name: KindName): { seen: Set<string>; arrivals: Map<string, Set<string>> } {
  const kind = kinds[name];
  // What a replaced or released unit was does not matter any more, so the shapes are few.
  const shapeOf = (item: WorkItem) => {
    // Of the kinds that units handle these have such fields, and no other kind has them.
    const {
      mode,
      handlingUnits = [],
      key,
      excellent,
      watching,
      ratings = [],
      round,
    } = item as WorkItem & Partial<Proposal>;
    const units = handlingUnits.filter(isInCharge).map((unit) => [
      unit.state,
      // What a unit of a proposal owes follows from these as well.
      (unit.contacts?.length ?? 0) > 0,
      'contacts' in unit && unit.repliedAt !== undefined,
      unit.missed,
    ]);
    const isRated = item.status === 'replied' && ratings.some((each) => each.round === round);
    const beside = [mode, !!key, !!excellent, watching, isRated];
    return JSON.stringify([item.status, item.undo?.action, item.undo?.from, units, beside]);
  };
  const start = { ...examples[name].standing(kind.initial), version: 1 };
  const queue = [start];
  const shapes = new Set([shapeOf(start)]);
  const arrivals = new Map<string, Set<string>>();
  const context = { ...aMoment(now), actor: administrator };
  for (const item of queue) {
    for (const { action } of allowedSteps(kind, item, administrator)) {
      for (const input of examples[name].inputs(item, action, now)) {
        const next = { ...take(kind, item, action, input, context), version: item.version + 1 };
        arrivals.set(action, (arrivals.get(action) ?? new Set()).add(next.status));
        if (shapes.has(shapeOf(next))) continue;
        shapes.add(shapeOf(next));
        queue.push(next);
      }
    }
  }
  return { seen: new Set(queue.map((item) => item.status)), arrivals };
}
