import { describe, expect, test } from 'vitest';
import type { Actor } from '../permission';
import { administrator, callers, clerk, operator } from '../../test-support/permission.examples';
import type { RefusalCode } from '../refusal';
import { answer } from '../../test-support/refusal.examples';
import { stepRefusal, take } from '../work/lifecycle';
import { aMoment } from '../../test-support/work/work.examples';
import { opinionExamples } from '../../test-support/opinion/opinion.course.examples';
import { opinionStatuses, type Opinion, type OpinionStatus } from './opinion';
import { anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { opinionKind } from './opinion.kind';
import { opinionSteps } from './opinion.steps';

const office = [clerk, administrator];
const chief = [administrator];
const anyone = [operator, clerk, administrator];

type Row = readonly [from: OpinionStatus, to: readonly OpinionStatus[], who: readonly Actor[], onlyFastLane?: boolean];

/** The action table of the API contract, copied by hand: what the code's own table is held against. */
const contract: Record<string, readonly Row[]> = {
  submit: [
    ['draft', ['submitted'], anyone],
    ['returned', ['submitted'], anyone],
  ],
  withdraw: [['submitted', ['draft'], anyone]],
  return: [
    ['submitted', ['returned'], office],
    ['edited', ['submitted'], chief],
    ['reviewed', ['edited'], chief],
    ['signed', ['reviewed'], office],
  ],
  merge: [
    ['submitted', ['merged'], office],
    ['edited', ['merged'], office],
  ],
  reject: [
    ['submitted', ['rejected'], office],
    ['edited', ['rejected'], office],
  ],
  edit: [
    ['submitted', ['edited'], office],
    ['edited', ['edited'], office],
  ],
  review: [['edited', ['reviewed'], chief]],
  sign: [['reviewed', ['signed'], chief]],
  issue: [['signed', ['issued'], office]],
  transfer: [
    ['signed', ['in-handling'], office],
    ['issued', ['in-handling'], office],
    ['submitted', ['in-handling'], office, true],
    ['edited', ['in-handling'], office, true],
  ],
  'handle-locally': [
    ['submitted', ['handled'], anyone],
    ['edited', ['handled'], anyone],
  ],
  'sign-for': [['in-handling', ['in-handling'], office]],
  'request-return': [['in-handling', ['in-handling'], office]],
  'resolve-return': [['in-handling', ['in-handling'], office]],
  release: [['in-handling', ['in-handling', 'handled'], office]],
  reply: [['in-handling', ['in-handling'], office]],
  'check-reply': [['in-handling', ['in-handling', 'handled'], office]],
  feedback: [
    ['handled', ['fed-back'], office],
    ['issued', ['fed-back'], office],
    ['rejected', ['fed-back'], office],
  ],
  archive: [
    ['fed-back', ['archived'], office],
    ['issued', ['archived'], office],
    ['rejected', ['archived'], office],
  ],
  recall: [['in-handling', ['signed', 'issued', 'submitted', 'edited'], office]],
  'recall-local': [['handled', ['submitted', 'edited'], anyone]],
  'recall-feedback': [['fed-back', ['handled', 'issued', 'rejected'], office]],
  reopen: [['rejected', ['submitted', 'edited'], office]],
  unarchive: [['archived', ['fed-back', 'issued', 'rejected'], office]],
};

const statuses = Object.keys(opinionStatuses) as OpinionStatus[];
const cells = Object.keys(contract).flatMap((action) => statuses.map((status) => [action, status] as const));

test('the table has the actions of the contract and no others', () => {
  expect(Object.keys(opinionSteps).toSorted()).toEqual(Object.keys(contract).toSorted());
});

test.each(Object.keys(contract))('%s starts from the states of the contract and leads where it says', (action) => {
  const rows = contract[action]!;
  const { from, to } = opinionSteps[action as keyof typeof opinionSteps];

  expect(from.toSorted()).toEqual(rows.map(([start]) => start).toSorted());
  expect(to.toSorted()).toEqual([...new Set(rows.flatMap(([, targets]) => targets))].toSorted());
});

describe.each([false, true])('with fastLane %s', (fastLane) => {
  test.each(cells)('%s on a %s item is for those the contract names', (action, status) => {
    for (const actor of callers) {
      const item = anOpinionIn(status, { fastLane, submittedBy: actor.id });
      const expected = refusalByContract(action, item, actor);

      expect({ by: actor.role, refusal: stepRefusal(opinionKind, item, action, actor) }).toEqual({
        by: actor.role,
        refusal: expected,
      });
      for (const input of opinionExamples.inputs(item, action, now).slice(0, expected ? 1 : undefined)) {
        const attempt = () => take(opinionKind, item, action, input, { ...aMoment(now), actor });
        expect(expected ? [expected] : targetsOf(action, status)).toContain(answer(() => attempt().status));
      }
    }
  });
});

const now = '2026-03-09T09:00:00+08:00';

const targetsOf = (action: string, status: OpinionStatus) =>
  contract[action]!.find(([from]) => from === status)?.[1] ?? [];

/** 403 comes before 409; who may do a step at all is told by its first row where the state has none. */
function refusalByContract(action: string, item: Opinion, actor: Actor): RefusalCode | undefined {
  const row = contract[action]!.find(([from]) => from === item.status);
  const [, , who] = row ?? contract[action]![0]!;
  if (!who.includes(actor)) return 'permission.missing';
  if (!row) return 'action.not-now';
  return row[3] && !item.fastLane ? 'opinion.not-fast-lane' : undefined;
}
