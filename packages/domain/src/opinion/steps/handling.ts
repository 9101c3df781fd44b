import { Refusal } from '../../refusal';
import { mostCharacters as most } from '../../text/limits';
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
} from '../../work/field';
import type { Step } from '../../work/kind';
import { undoing } from '../../work/undo';
import { handlingRefusal, isHandled, isInCharge, withHandlingUnit, type HandlingAction } from '../handling';
import { handlingModeLabels, returnDecisions, type HandlingUnit, type Opinion } from '../opinion';
import { moved, step } from './moved';

/** Some steps are entered for one handling unit, or for several at once that did the same. */
const several = {
  handlingUnit: maybe(own<string>('承办单位')),
  handlingUnits: insteadOf('handlingUnit', maybe(own<readonly string[]>('几个承办单位'))),
};
type Several = Values<typeof several>;
const one = { handlingUnit: own<string>('承办单位') };

/** 转办 names units that may lead. */
type Chosen = readonly { name: string; entry?: string | undefined; lead?: boolean | undefined }[];

/** 转办 and everything a handling unit does, or 属地办理 in its place */
export const handling = {
  transfer: step({
    label: '转办',
    from: ['signed', 'issued', 'submitted', 'edited'],
    to: ['in-handling'],
    permission: 'opinion:edit',
    takes: {
      mode: choice('办理方式', handlingModeLabels),
      handlingUnits: own<Chosen>('承办单位'),
      // 先办后补签: said where it goes out before it is signed.
      consulted: maybe({ ...line('请示的领导和时间', most.reason), note: true as const }),
    },
    many: true,
    refusal: (item) =>
      item.fastLane || item.status === 'signed' || item.status === 'issued' ? undefined : 'opinion.not-fast-lane',
    apply: (item, { mode, handlingUnits }, { now, newId }) => ({
      ...moved(item, 'in-handling'),
      mode,
      handlingUnits: handlingUnits.map(({ name, entry, lead }, index) => ({
        id: newId(),
        name,
        ...(entry !== undefined && { entry }),
        lead:
          mode === 'sole' || (mode === 'joint' && (lead || (index === 0 && !handlingUnits.some((each) => each.lead)))),
        state: 'assigned',
        since: now,
        assignedAt: now,
      })),
    }),
  }),
  'handle-locally': step({
    label: '属地办理',
    from: ['submitted', 'edited'],
    to: ['handled'],
    permission: 'opinion:handle-locally',
    takes: { text: text('属地办理的结果', most.result) },
    apply: (item, { text }) => ({ ...moved(item, 'handled'), localHandling: text }),
  }),
  'sign-for': ofUnit('sign-for', {
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
  'check-reply': ofUnit('check-reply', {
    label: '审核办复',
    takes: { ...several, pass: flag('通过'), comment },
    apply: (item, { pass, ...those }, { now }) =>
      handledWhenAllPassed(
        withEach(item, 'check-reply', those, now, (unit) => ({ ...unit, state: pass ? 'passed' : 'signed-for' })),
      ),
  }),
  'request-return': ofUnit('request-return', {
    label: '申请退办',
    takes: { ...one, reason },
    apply: (item, { handlingUnit, reason }, { now }) =>
      withHandlingUnit(item, 'request-return', handlingUnit, now, (unit) => [
        { ...unit, state: 'return-requested', returnReason: reason },
      ]),
  }),
  'resolve-return': ofUnit('resolve-return', {
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
      return withHandlingUnit(item, 'resolve-return', handlingUnit, now, (unit) =>
        decision === 'change' && to
          ? [
              { ...unit, state: 'replaced' },
              {
                id: newId(),
                name: to,
                ...(entry !== undefined && { entry }),
                lead: unit.lead,
                state: 'assigned',
                assignedAt: now,
              },
            ]
          : [{ ...unit, state: 'assigned', returnRefusal: reason }],
      );
    },
  }),
  release: ofUnit('release', {
    label: '解除承办',
    takes: { ...one, reason },
    apply: (item, { handlingUnit, reason }, { now }) =>
      handledWhenAllPassed(
        withHandlingUnit(item, 'release', handlingUnit, now, (unit) => [
          { ...unit, state: 'released', releaseReason: reason },
        ]),
      ),
  }),
};

export const handlingTakenBack = {
  recall: undoing('撤回转办', 'opinion:edit', { transfer: handling.transfer }, ({ mode: _mode, ...item }) => ({
    ...item,
    handlingUnits: [],
  })),
  'recall-local': undoing(
    '撤回属地办理',
    'opinion:handle-locally',
    { 'handle-locally': handling['handle-locally'] },
    ({ localHandling: _text, ...item }) => item,
  ),
};

/** A step of a handling unit: the item stays in handling until the last reply has passed. */
function ofUnit<const Takes extends Fields>(
  action: HandlingAction,
  row: Pick<Step<Opinion, Takes>, 'label' | 'takes' | 'apply'>,
): Step<Opinion, Takes> {
  return step({
    from: ['in-handling'],
    to: action === 'check-reply' || action === 'release' ? ['in-handling', 'handled'] : ['in-handling'],
    permission: 'opinion:edit',
    refusal: (item) => handlingRefusal(item, action),
    ...row,
  });
}

/** The item with each of the named handling units moved on; refused whole where one of them refuses. */
const withEach = (
  item: Opinion,
  action: HandlingAction,
  { handlingUnit, handlingUnits = handlingUnit === undefined ? [] : [handlingUnit] }: Several,
  now: string,
  change: (unit: HandlingUnit) => Omit<HandlingUnit, 'since'>,
): Opinion =>
  handlingUnits.reduce((so, id, index) => {
    const pointer = handlingUnit === undefined ? `/handlingUnits/${index}` : '/handlingUnit';
    return withHandlingUnit(so, action, id, now, (unit) => [change(unit)], pointer);
  }, item);

const handledWhenAllPassed = (item: Opinion): Opinion =>
  isHandled(item.handlingUnits) ? { ...item, status: 'handled' } : item;
