import { addDays, dayOf } from '../../src/calendar/day';
import { clerk } from '../permission.examples';
import type { Moment } from '../../src/work/kind';
import { settle } from '../../src/work/lifecycle';
import type { KindExamples, Way } from '../work/work.examples';
import { adopt, voidRecord } from '../../src/opinion/adoption';
import { follow, instruct, present } from '../../src/opinion/instructing';
import { standingCourses, type CourseState, type CourseStep } from '../../src/opinion/instruction';
import { handlingSteps, unitsFor, type HandlingAction } from '../../src/handling/handling';
import { takeIn } from '../../src/opinion/merge';
import type { Voided } from '../../src/opinion/voided';
import { answered, handUp, voidSubmission } from '../../src/opinion/submission';
import { adoptionLevels, type AdoptionLevel, type Opinion, type OpinionStatus } from '../../src/opinion/opinion';
import { aCourseRecord, anAdoption, anInstruction, anOpinion, anOpinionIn, aSubmission } from './opinion.examples';
import { usualOrgans } from '../../src/opinion/organs';
import { opinionKind } from '../../src/opinion/opinion.kind';

/** 社情民意信息 for the tests over all kinds. */
export const opinionExamples: KindExamples<Opinion> = {
  starts: [anOpinion(), anOpinion({ fastLane: true, call: 'ca-1' })],
  // A row that knows all statuses of its kind is given one of them.
  standing: (status, over) => anOpinionIn(status as OpinionStatus, { fastLane: true, ...(over as Partial<Opinion>) }),
  inputs: opinionInputs,
  beside: waysBeside,
  ends: ['merged'],
  idle: ['draft', 'fed-back', 'archived', 'merged'],
};

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

/** Another one from step to step, and now and then none. */
function organOf(level: AdoptionLevel, turn: number): string | undefined {
  const organs = [undefined, ...usualOrgans[level]({ name: '秦都区政协', level: 'county' }), '区政协'];
  return organs[turn % organs.length];
}

/** 上报 and what comes of it: one at a time, so that a walk has room for its steps. */
function waysUp(item: Opinion, moment: Moment): Way<Opinion>[] {
  const last = item.submissions.at(-1);
  if (!last || last.voided || last.arrival?.status === 'returned')
    return [{ action: 'hand-up', go: () => handUp(item, aSubmission(moment, item.version % 2 === 0)) }];
  if (last.arrival?.status !== 'waiting') return [];
  const status = item.version % 2 === 0 ? 'accepted' : 'returned';
  return [
    { action: 'void-submission', go: () => voidSubmission(item, last.id, { reason: '', by: '', at: moment.now }) },
    { action: 'answered', go: () => answered(item, last.id, { status, on: dayOf(moment.now) }) },
  ];
}

/** Records from outside, another item that is merged into it, a correction. */
function waysBeside(item: Opinion, moment: Moment): Way<Opinion>[] {
  const voided = { reason: '录入有误', by: '经办人', at: moment.now };
  const child = anOpinion({ id: `child-${item.version}`, authors: [{ member: 'm2', name: '李伟' }, ...item.authors] });
  const ways: Way<Opinion>[] = [
    ...adoptionLevels.map((level) => ({
      action: 'adopt',
      go: () => adopt(item, anAdoption(level, { id: moment.newId(), organ: organOf(level, item.version) })),
    })),
    ...waysUp(item, moment),
    { action: 'instruct', go: () => instruct(item, anInstruction(moment.newId())) },
    ...instructionWays(item, moment, voided),
    { action: 'take-in', go: () => takeIn(item, child) },
    ...item.adoptions.map(({ id }) => ({
      action: 'void-adoption',
      go: () => voidRecord(item, 'adoptions', id, voided),
    })),
  ];
  if (opinionKind.changeRefusal(item, clerk)) return ways;
  const changed = { ...item, unit: 'gudu', fastLane: !item.fastLane, reportedOn: addDays(item.reportedOn, -40) };
  return [...ways, { action: 'change', go: () => settle(opinionKind, item, changed, moment) }];
}

/** One way on for each course, of what has left the office: a walk has many others to go, and must get everywhere. */
function instructionWays(item: Opinion, moment: Moment, voided: Voided): Way<Opinion>[] {
  if (!['issued', 'in-handling', 'handled', 'fed-back', 'archived'].includes(item.status)) return [];
  const courses = standingCourses(item);
  if (courses.length === 0)
    return [
      { action: 'present-instruction', go: () => present(item, aCourseRecord('present', { id: moment.newId() })) },
    ];
  return courses.flatMap(({ id, state, instruction }): Way<Opinion>[] => {
    const presentation = id;
    if (!instruction)
      return [{ action: 'instruct', go: () => instruct(item, { ...anInstruction(moment.newId()), presentation }) }];
    const step = next[state];
    if (!step) return [{ action: 'void-instruction', go: () => voidRecord(item, 'instructions', id, voided) }];
    const record = aCourseRecord(step, { id: moment.newId(), instruction: id });
    return [{ action: `${step}-instruction`, go: () => follow(item, record) }];
  });
}

const next: Partial<Record<CourseState, CourseStep>> = {
  instructed: 'assign',
  assigned: 'handle',
  handling: 'feed-back',
};
