import { dayOf } from '../calendar/day';
import { made, maybe, reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import type { Speech } from './speech';
import { became, deliveredOn, edited, form, order, printedOn } from './speech.fields';
import { turnTargets, type TurnAction } from './targets';

const step = stepOf<Speech>();
/** 选用、印发 are the office's. */
const office = 'opinion:edit';

/** 提交 → 选为口头或书面发言 → 定稿 → 发言或印发. */
const onward = {
  ...filing<Speech>({ label: '提交', isActedOn: (item) => item.became !== undefined }),
  return: step({
    label: '退回',
    from: ['submitted'],
    to: ['returned'],
    permission: office,
    takes: { reason },
    many: true,
    refusal: (item) => (item.became ? 'speech.turned-on' : undefined),
    apply: (item, input) => moved(item, 'returned', input.reason),
  }),
  select: step({
    label: '选用',
    from: ['submitted'],
    to: ['oral', 'written'],
    permission: office,
    takes: { form },
    many: true,
    apply: (item, input) => ({ ...moved(item, input.form), form: input.form }),
  }),
  decline: step({
    label: '不选用',
    from: ['submitted'],
    to: ['not-selected'],
    permission: office,
    takes: { reason: maybe(reason) },
    many: true,
    apply: (item, input) => moved(item, 'not-selected', input.reason),
  }),
  edit: step({
    label: '定稿',
    from: ['oral', 'written'],
    to: ['oral', 'written'],
    permission: office,
    takes: { edited },
    apply: (item, input) => ({ ...item, edited: input.edited }),
  }),
  deliver: step({
    label: '登记发言',
    from: ['oral'],
    to: ['delivered'],
    permission: office,
    takes: { deliveredOn, order: maybe(made(order)) },
    many: true,
    apply: (item, input) => ({
      ...moved(item, 'delivered'),
      deliveredOn: input.deliveredOn,
      order: input.order,
      reportedOn: input.deliveredOn,
    }),
  }),
  print: step({
    label: '登记印发',
    from: ['written'],
    to: ['printed'],
    permission: office,
    takes: { printedOn },
    many: true,
    apply: (item, input) => ({
      ...moved(item, 'printed'),
      printedOn: input.printedOn,
      reportedOn: input.printedOn,
    }),
  }),
};

const turnable = ['submitted', 'oral', 'written', 'not-selected', 'delivered', 'printed'] as const;
/** It goes its own way on; the other item starts as a draft. */
const turned = (label: string) =>
  step({
    label,
    from: turnable,
    to: turnable,
    permission: office,
    takes: { became: made(became) },
    refusal: (item) => (item.became ? 'speech.turned' : undefined),
    apply: (item, input) => ({ ...item, submittedBy: undefined, became: input.became }),
  });

const turns = Object.fromEntries(
  Object.values(turnTargets).map(({ action, label }) => [action, turned(label)]),
  // Object.fromEntries forgets that every target has its step.
) as Record<TurnAction, Step<Speech, { became: ReturnType<typeof made<typeof became>> }>>;

/** It stands under the day it was handed in again. */
const asEntered = <Item extends Speech>(item: Item): Item => ({ ...item, reportedOn: dayOf(item.createdAt) });

const back = {
  unselect: undoing(
    '撤销选用',
    office,
    { select: onward.select, decline: onward.decline },
    ({ form: _form, reason: _reason, ...item }) => item,
  ),
  undeliver: undoing('撤销发言', office, { deliver: onward.deliver }, ({ deliveredOn: _on, order: _order, ...item }) =>
    asEntered(item),
  ),
  unprint: undoing('撤销印发', office, { print: onward.print }, ({ printedOn: _on, ...item }) => asEntered(item)),
};

export const speechSteps = { ...onward, ...turns, ...back };
