import { dayOf } from '../../calendar/day';
import { handlingModeLabels, leads, type Chosen } from '../../handling/handling-unit';
import { unitStepsOf } from '../../handling/unit-steps';
import { mostCharacters as most } from '../../text/limits';
import { choice, line, maybe, own, text } from '../../work/field';
import { undoing } from '../../work/undo';
import type { Opinion } from '../opinion';
import { moved, step } from './moved';

const ofUnits = unitStepsOf<Opinion>({
  from: ['in-handling'],
  handled: 'handled',
  permission: 'opinion:edit',
  finish: (item) => ({ ...item, status: 'handled' }),
  succeed: (_unit, fresh) => fresh,
});

/** 转办 and everything a handling unit does, or 属地办理 in its place */
export const handling = {
  transfer: step({
    label: '转办',
    from: ['signed', 'issued', 'submitted', 'edited'],
    to: ['in-handling'],
    permission: 'opinion:edit',
    takes: {
      mode: choice('办理方式', handlingModeLabels),
      handlingUnits: own<readonly Chosen[]>('承办单位'),
      // 先办后补签: said where it goes out before it is signed.
      consulted: maybe({ ...line('请示的领导和时间', most.reason), note: true as const }),
    },
    many: true,
    refusal: (item) =>
      item.fastLane || item.status === 'signed' || item.status === 'issued' ? undefined : 'opinion.not-fast-lane',
    apply: (item, { mode, handlingUnits }, { now, newId }) => ({
      ...moved(item, 'in-handling'),
      mode,
      handlingUnits: handlingUnits.map(({ name, entry }, index) => ({
        id: newId(),
        name,
        ...(entry !== undefined && { entry }),
        lead: leads(mode, handlingUnits, index),
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
    apply: (item, { text }, { now }) => ({
      ...moved(item, 'handled'),
      localHandling: text,
      handledLocallyOn: dayOf(now),
    }),
  }),
  'sign-for': ofUnits.signFor,
  reply: ofUnits.reply,
  'check-reply': ofUnits.checkReply,
  'request-return': ofUnits.requestReturn,
  'resolve-return': ofUnits.resolveReturn,
  release: ofUnits.release,
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
    ({ localHandling: _text, handledLocallyOn: _on, ...item }) => item,
  ),
};
