import { officialCalendar } from '../calendar/official';
import { addDays, dayOf } from '../calendar/day';
import type { Gathering } from '../gathering/gathering';
import { handlingSteps, unitsFor, type HandlingAction } from '../opinion/handling';
import type { Opinion } from '../opinion/opinion';
import type { WorkItem } from './item';
import type { Moment } from './lifecycle';

/** Monday, 9 March 2026, in the morning, unless another time is asked for. */
export function aMoment(now = '2026-03-09T09:00:00+08:00'): Moment {
  let last = 0;
  return { now, calendar: officialCalendar, newId: () => `new-${now}-${++last}` };
}

/** Lawful inputs of a step for this item, every variant that leads somewhere else. */
export function inputsFor(item: WorkItem, action: string, now: string): readonly object[] {
  if (item.kind === 'opinions') return opinionInputs(item as Opinion, action);
  return gatheringInputs(item as Gathering, action, now);
}

function opinionInputs(item: Opinion, action: string): readonly object[] {
  if (action in handlingSteps) return handlingInputs(item, action as HandlingAction);
  const two = [{ name: '住建局' }, { name: '城管局' }];
  switch (action) {
    case 'edit':
      return [{}, { title: '改过的标题' }, { content: { situation: '改过的情况' } }];
    case 'issue':
      return [{ number: `〔2026〕${item.version}号` }];
    case 'transfer':
      return [
        { mode: 'sole', handlingUnits: [{ name: '住建局' }] },
        { mode: 'joint', handlingUnits: two },
        { mode: 'joint', handlingUnits: [{ name: '住建局' }, { name: '城管局', lead: true }] },
        { mode: 'split', handlingUnits: two },
      ];
    case 'merge':
      return [{ into: 'op-9' }];
    case 'return':
    case 'reject':
    case 'recall':
    case 'recall-local':
    case 'recall-feedback':
    case 'reopen':
    case 'unarchive':
      return [{ reason: '情况不明' }];
    case 'handle-locally':
    case 'feedback':
      return [{ text: '已经办结' }];
    default:
      return [{}];
  }
}

function handlingInputs(item: Opinion, action: HandlingAction): readonly object[] {
  return unitsFor(item, action).flatMap(({ id: handlingUnit }): object[] => {
    switch (action) {
      case 'sign-for':
        return [{ handlingUnit }, { handlingUnits: unitsFor(item, action).map(({ id }) => id) }];
      case 'request-return':
        return [{ handlingUnit, reason: '不属本单位职责' }];
      case 'resolve-return':
        return [
          { handlingUnit, decision: 'refuse', reason: '属于贵单位职责' },
          { handlingUnit, decision: 'change', to: `第${item.version}单位` },
        ];
      case 'release':
        return [{ handlingUnit, reason: '经核实与该单位无关' }];
      case 'reply':
        return [{ handlingUnit, text: '已修复路灯' }];
      case 'check-reply':
        return [
          { handlingUnit, pass: true },
          { handlingUnit, pass: false },
        ];
    }
  });
}

function gatheringInputs(item: Gathering, action: string, now: string): readonly object[] {
  if (action === 'close') return [{ outcome: '形成建议三条' }];
  if (action === 'cancel' || action === 'reopen') return [{ reason: '天气原因' }];
  if (action !== 'hold') return [{}];
  const attendance = [
    { member: 'm1', name: '陆文涵', state: 'present' },
    { member: 'm2', name: '李伟', state: 'leave' },
  ];
  const days = [dayOf(now), addDays(dayOf(now), -40)];
  return days.map((heldOn) => ({ heldOn, attendance, record: `${item.title}如期举行` }));
}
