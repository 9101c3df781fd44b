import { administrator } from '../permission.examples';
import type { Actor } from '../../src/permission';
import { aMoment } from '../work/work.examples';
import { take } from '../../src/work/lifecycle';
import { dayOf } from '../../src/calendar/day';
import type { Undo } from '../../src/work/item';
import type { Moment } from '../../src/work/kind';
import type { HandlingState, HandlingUnit } from '../../src/handling/handling-unit';
import type { Adoption, AdoptionLevel, Opinion, OpinionStatus, Submission } from '../../src/opinion/opinion';
import type { CourseRecord, CourseStep, Instruction } from '../../src/opinion/instruction';
import { opinionKind } from '../../src/opinion/opinion.kind';
import type { OpinionAction, OpinionInputs } from '../../src/opinion/opinion.steps';

export const anOpinion = (over: Partial<Opinion> = {}): Opinion => ({
  id: 'op-1',
  committee: 'qindu',
  kind: 'opinions',
  title: '关于整治背街小巷路灯不亮的建议',
  unit: 'weiyang',
  status: 'draft',
  content: { situation: '部分背街小巷路灯损坏。', analysis: '管护责任不清。', suggestion: '明确管护单位。' },
  authors: [{ member: 'm1', name: '陆文涵' }],
  fastLane: false,
  reportedOn: '2026-03-02',
  handlingUnits: [],
  adoptions: [],
  submissions: [],
  instructions: [],
  instructionRecords: [],
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

export const aHandlingUnit = (name: string, state: HandlingState = 'assigned', lead = false): HandlingUnit => ({
  id: name,
  name,
  lead,
  state,
  since: '2026-03-02T09:00:00+08:00',
  assignedAt: '2026-03-09T09:00:00+08:00',
});

/** An opinion that stands in a state with all that belongs to it, so that no step is refused for want of something. */
export function anOpinionIn(status: OpinionStatus, over: Partial<Opinion> = {}): Opinion {
  const states: HandlingState[] = ['assigned', 'signed-for', 'replied', 'return-requested'];
  return anOpinion({
    status,
    ...(status === 'in-handling' && { mode: 'split', handlingUnits: states.map((each) => aHandlingUnit(each, each)) }),
    ...(status === 'rejected' && { rejected: true, reason: '内容重复' }),
    ...(status === 'merged' && { mergedInto: 'op-9' }),
    undo: justDone[status],
    ...over,
  });
}

/** The step each state was just reached by, where it can be taken back. */
const justDone: Partial<Record<OpinionStatus, Undo>> = {
  'in-handling': { action: 'transfer', from: 'signed' },
  handled: { action: 'handle-locally', from: 'submitted' },
  rejected: { action: 'reject', from: 'edited' },
  'fed-back': { action: 'feedback', from: 'handled' },
  archived: { action: 'archive', from: 'fed-back' },
};

export const anAdoption = (level: AdoptionLevel, over: Partial<Adoption> = {}): Adoption => ({
  id: `adoption-${level}`,
  level,
  adoptedOn: '2026-04-01',
  enteredBy: '经办人',
  enteredAt: '2026-04-02T09:00:00+08:00',
  ...over,
});

/** To the city's own list of arrivals, or to another organ. */
export const aSubmission = ({ now, newId }: Moment, toParent = false): Submission => ({
  id: newId(),
  to: toParent ? '市政协' : '省政协办公厅',
  on: dayOf(now),
  way: toParent ? 'system' : 'paper',
  ...(toParent && { arrival: { status: 'waiting', on: dayOf(now) } }),
  enteredBy: '经办人',
  enteredAt: now,
});

export const anInstruction = (id = 'instruction-1'): Instruction => ({
  id,
  leaderPost: '区委书记',
  instructedOn: '2026-04-01',
  text: '请住建局研究办理。',
  enteredBy: '经办人',
  enteredAt: '2026-04-02T09:00:00+08:00',
});

const courseFields: Readonly<Record<CourseStep, Partial<CourseRecord>>> = {
  present: { leaderPost: '区委书记', on: '2026-03-30', text: '建议请住建局研究。' },
  assign: { by: 'party-office', to: ['区住建局'], dueOn: '2026-04-30' },
  handle: { text: '已现场查看。' },
  'feed-back': { text: '已修复路灯。' },
};

export const aCourseRecord = (step: CourseStep, over: Partial<CourseRecord> = {}): CourseRecord => ({
  id: `record-${step}`,
  step,
  ...(step !== 'present' && { instruction: 'instruction-1' }),
  on: '2026-04-02',
  enteredBy: '经办人',
  enteredAt: '2026-04-02T09:00:00+08:00',
  ...courseFields[step],
  ...over,
});

/** Takes one step as the administrator would, or as somebody else. */
export const after = <Action extends OpinionAction>(
  item: Opinion,
  action: Action,
  input: OpinionInputs[Action],
  actor: Actor = administrator,
): Opinion => take(opinionKind, item, action, input, { ...aMoment(), actor });
