import type { Permission } from '../permission';
import { Refusal } from '../refusal';
import { mostCharacters as most } from '../text/limits';
import {
  choice,
  comment,
  flag,
  insteadOf,
  line,
  made,
  maybe,
  own,
  reason,
  text,
  type Fields,
  type Values,
} from '../work/field';
import type { WorkItem } from '../work/item';
import { stepOf, type Step, type StepContext } from '../work/kind';
import { handlingRefusal, isHandled, isInCharge, withHandlingUnit, type HandlingAction } from './handling';
import { returnDecisions, type HandledItem, type HandlingUnit, type UnitOf } from './handling-unit';

/** Some steps are entered for one handling unit, or for several at once that did the same. */
export const several = {
  handlingUnit: maybe(own<string>('承办单位')),
  handlingUnits: insteadOf('handlingUnit', maybe(own<readonly string[]>('几个承办单位'))),
};
export type Several = Values<typeof several>;
export const one = { handlingUnit: own<string>('承办单位') };

/** How units go through an item of one kind. */
interface Course<Item extends WorkItem & HandledItem> {
  /** While they handle it. */
  from: readonly Item['status'][];
  /** Once every unit in charge has passed. */
  handled: Item['status'];
  permission: Permission;
  /** The item when they all have passed. */
  finish: (item: Item, context: StepContext) => Item;
  /** 改派: the unit that stands in the place of another, with what it takes over from that. */
  succeed: (unit: UnitOf<Item>, fresh: HandlingUnit) => UnitOf<Item>;
}

/** Which one, or which ones, a step names, with where the request says so. */
export function named({ handlingUnit, handlingUnits }: Several): { id: string; pointer: string }[] {
  if (handlingUnit !== undefined) return [{ id: handlingUnit, pointer: '/handlingUnit' }];
  return (handlingUnits ?? []).map((id, index) => ({ id, pointer: `/handlingUnits/${index}` }));
}

/** The item with each of the named handling units moved on; refused whole where one of them refuses. */
export const withEach = <Item extends HandledItem>(
  item: Item,
  action: HandlingAction,
  those: Several,
  now: string,
  change: (unit: UnitOf<Item>) => UnitOf<Item>,
): Item =>
  named(those).reduce(
    (so, { id, pointer }) => withHandlingUnit(so, action, id, now, (unit) => [change(unit)], pointer),
    item,
  );

/** 承办单位 of a kind: the steps that every handling unit goes through, whatever it is given to handle. */
export function unitStepsOf<Item extends WorkItem & HandledItem>({
  from,
  handled,
  permission,
  finish,
  succeed,
}: Course<Item>) {
  const step = stepOf<Item>();
  const isFinal: ReadonlySet<HandlingAction> = new Set(['check-reply', 'release']);
  const finished = (item: Item, context: StepContext) => (isHandled(item.handlingUnits) ? finish(item, context) : item);

  /** A step of a handling unit: the item stays in handling until the last reply has passed. */
  const ofUnit = <const Takes extends Fields>(
    action: HandlingAction,
    row: Pick<Step<Item, Takes>, 'label' | 'takes' | 'apply'>,
  ): Step<Item, Takes> =>
    step({
      from,
      to: isFinal.has(action) ? [...from, handled] : from,
      permission,
      refusal: (item) => handlingRefusal(item, action),
      ...row,
    });

  return {
    ofUnit,
    signFor: ofUnit('sign-for', {
      label: '签收',
      takes: several,
      apply: (item, those, { now }) =>
        withEach(item, 'sign-for', those, now, (unit) => ({ ...unit, state: 'signed-for', signedForAt: now })),
    }),
    reply: ofUnit('reply', {
      label: '登记办复',
      takes: { ...several, text: text('办复内容', most.reply) },
      apply: (item, { text, ...those }, { now }) =>
        withEach(item, 'reply', those, now, (unit) => ({ ...unit, state: 'replied', repliedAt: now, reply: text })),
    }),
    checkReply: ofUnit('check-reply', {
      label: '审核办复',
      takes: { ...several, pass: flag('通过'), comment },
      apply: (item, { pass, ...those }, context) =>
        finished(
          withEach(item, 'check-reply', those, context.now, (unit) => ({
            ...unit,
            state: pass ? 'passed' : 'signed-for',
          })),
          context,
        ),
    }),
    requestReturn: ofUnit('request-return', {
      label: '申请退办',
      takes: { ...one, reason },
      apply: (item, { handlingUnit, reason }, { now }) =>
        withHandlingUnit(item, 'request-return', handlingUnit, now, (unit) => [
          { ...unit, state: 'return-requested', returnReason: reason },
        ]),
    }),
    resolveReturn: ofUnit('resolve-return', {
      label: '审核退办申请',
      takes: {
        ...one,
        decision: choice('处理意见', returnDecisions),
        to: maybe(line('改派的单位', most.name)),
        entry: made(maybe(line('改派单位的登记', most.id))),
        reason: maybe(reason),
      },
      apply: (item, { handlingUnit, decision, to, entry, reason }, { now, newId }) => {
        if (decision === 'change' && item.handlingUnits.some((unit) => unit.name === to && isInCharge(unit)))
          throw new Refusal('handling-unit.already-there');
        return withHandlingUnit(item, 'resolve-return', handlingUnit, now, (unit) => {
          if (decision !== 'change' || !to) return [{ ...unit, state: 'assigned', returnRefusal: reason }];
          const fresh: HandlingUnit = {
            id: newId(),
            name: to,
            ...(entry !== undefined && { entry }),
            lead: unit.lead,
            state: 'assigned',
            since: now,
            assignedAt: now,
          };
          return [{ ...unit, state: 'replaced' }, succeed(unit, fresh)];
        });
      },
    }),
    release: ofUnit('release', {
      label: '解除承办',
      takes: { ...one, reason },
      apply: (item, { handlingUnit, reason }, context) =>
        finished(
          withHandlingUnit(item, 'release', handlingUnit, context.now, (unit) => [
            { ...unit, state: 'released', releaseReason: reason },
          ]),
          context,
        ),
    }),
  };
}
