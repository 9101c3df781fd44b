import { dayOf } from '../../src/calendar/day';
import { handlingSteps, isInCharge, unitsFor } from '../../src/handling/handling';
import type { HandlingState } from '../../src/handling/handling-unit';
import { unitsAnswering, unitsOpining } from '../../src/proposal/answering';
import type { Handled, Letter } from '../../src/proposal/handling-unit';
import { proposalSteps } from '../../src/proposal/proposal.steps';
import { Refusal } from '../../src/refusal';
import type { Step } from '../../src/work/kind';
import { administrator } from '../permission.examples';
import { turnTargets } from '../../src/proposal/targets';
import { ratingsOfRound, unratedOf } from '../../src/proposal/consulting';
import { openSigners, signers } from '../../src/proposal/proposer';
import { satisfactions, type Rating } from '../../src/proposal/rating';
import { signedWhile, signingAnswers } from '../../src/proposal/signing';
import { takeIn } from '../../src/proposal/merge';
import {
  firstReadings,
  notFiledGrounds,
  type Proposal,
  type ProposalStatus,
  type Proposer,
} from '../../src/proposal/proposal';
import type { Undo } from '../../src/work/item';
import { aMoment, type KindExamples } from '../work/work.examples';

export const aMember = (no: number, over: Partial<Proposer> = {}): Proposer =>
  ({ id: `p${no}`, member: `m${no}`, name: `委员${no}`, post: '某某小学教师', ...over }) as Proposer;
export const aBody = (no: number, sealed = true): Proposer => ({
  id: `b${no}`,
  kind: 'party',
  name: `某党派${no}`,
  sealed,
});

export const aProposal = (over: Partial<Proposal> = {}): Proposal => ({
  id: 'pr-1',
  committee: 'qindu',
  kind: 'proposals',
  title: '关于加快老旧小区加装电梯的提案',
  unit: 'weiyang',
  status: 'draft',
  form: 'single',
  proposers: [aMember(1)],
  content: { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' },
  sitting: 'in-session',
  session: '15-3',
  handlingUnits: [],
  ratings: [],
  round: 1,
  followUps: [],
  reportedOn: '2026-03-02',
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

export const aUnit = (name: string, state: HandlingState = 'assigned', over: Partial<Handled> = {}): Handled => ({
  id: name,
  name,
  lead: false,
  via: 'government',
  state,
  since: '2026-03-02T09:00:00+08:00',
  assignedAt: '2026-03-02T09:00:00+08:00',
  contacts: [],
  ...over,
});

export const aContact: Handled['contacts'][number] = { method: 'meeting', on: '2026-03-05' };
export const aLetter: Letter = { number: '区住建函〔2026〕3号', signedBy: '周明远', class: 'B' };

/** A unit through with its reply. */
export const anAnswer = (name: string, over: Partial<Handled> = {}): Handled =>
  aUnit(name, 'passed', {
    contacts: [aContact],
    repliedAt: '2026-03-06T09:00:00+08:00',
    reply: '已列入今年计划',
    letter: aLetter,
    ...over,
  });

const justDone: Partial<Record<ProposalStatus, Undo>> = {
  screening: { action: 'read-first', from: 'submitted' },
  filed: { action: 'file', from: 'screening' },
  'not-filed': { action: 'not-file', from: 'screening' },
  withdrawn: { action: 'retract', from: 'submitted' },
  merged: { action: 'merge', from: 'submitted' },
  assigned: { action: 'assign', from: 'filed' },
  redo: { action: 'redo', from: 'replied' },
  'fed-back': { action: 'feedback', from: 'replied' },
  closed: { action: 'close', from: 'fed-back' },
};

const filed = { filedOn: '2026-03-02', number: '第7号', category: '社会建设' } as const;
const assigned = { ...filed, assignedOn: '2026-03-02', mode: 'joint' } as const;
const answered = {
  ...assigned,
  mode: 'sole',
  repliedOn: '2026-03-06',
  class: 'B',
  handlingUnits: [anAnswer('住建局', { lead: true })],
} as const;

/** What belongs to one in a state. */
const grown: Partial<Record<ProposalStatus, Partial<Proposal>>> = {
  filed,
  assigned: {
    ...assigned,
    handlingUnits: [
      aUnit('住建局', 'signed-for', { lead: true, contacts: [aContact] }),
      aUnit('财政局'),
      aUnit('城管局', 'signed-for'),
      aUnit('规划局', 'return-requested'),
    ],
  },
  replied: answered,
  redo: { ...answered, round: 2, handlingUnits: [aUnit('住建局', 'signed-for', { lead: true, contacts: [aContact] })] },
  'fed-back': answered,
  closed: {
    ...answered,
    closedOn: '2026-03-06',
    watching: true,
    followUps: [{ id: 'f1', on: '2026-03-07', text: '正在招标', class: 'B' }],
  },
};

const byPaper = { signing: { state: 'confirmed', by: 'paper' } } as const;
/** Several who propose, so that there is somebody to sign, and somebody to rate beside who has. */
const together: Partial<Proposal> = { form: 'joint', proposers: [aMember(1), aMember(2, byPaper)] };
export const aRating = (over: Partial<Rating> = {}): Rating => ({
  id: 'r1',
  proposer: 'p1',
  name: '委员1',
  round: 1,
  attitude: 'satisfied',
  result: 'mostly-satisfied',
  by: 'paper',
  at: '2026-03-02T09:00:00+08:00',
  ...over,
});

/** One in a state with all that belongs to it. */
export const aProposalIn = (status: ProposalStatus, over: Partial<Proposal> = {}): Proposal =>
  aProposal({
    status,
    ...grown[status],
    undo: justDone[status],
    ...(signedWhile.some((each) => each === status) && together),
    ...(status === 'replied' && { ...together, ratings: [aRating()] }),
    ...over,
  });

/** 提案 for the tests over all kinds. */
export const proposalExamples: KindExamples<Proposal> = {
  starts: [
    aProposal(),
    aProposal({ form: 'joint', proposers: [aMember(1), aMember(2, byPaper)] }),
    aProposal({ form: 'collective', proposers: [aBody(1)], sitting: 'out-of-session', topics: ['t1'] }),
    // Its handling stands far from a draft.
    aProposalIn('screening'),
    aProposalIn('filed'),
    aProposalIn('assigned', { ...answered, handlingUnits: [aUnit('住建局', 'assigned', { lead: true })] }),
    aProposalIn('replied'),
    aProposalIn('closed'),
  ],
  // A row that knows all statuses of its kind is given one of them.
  standing: (status, over) => aProposalIn(status as ProposalStatus, over as Partial<Proposal>),
  inputs: proposalInputs,
  beside: (item) =>
    ['submitted', 'screening', 'filed'].includes(item.status)
      ? [
          {
            action: 'take-in',
            go: () => takeIn(item, aProposal({ id: `child-${item.version}`, proposers: [aMember(3)] })),
          },
        ]
      : [],
  ends: [],
  idle: ['draft', 'not-filed', 'merged', 'withdrawn'],
};

function proposalInputs(item: Proposal, action: string, now: string): readonly object[] {
  if (action in handlingSteps || action === 'contact' || action === 'co-reply' || action === 'redo-reply')
    return unitInputs(item, action, now);
  const target = Object.entries(turnTargets).find(([, each]) => each.action === action);
  if (target) return [{ became: { kind: target[0], item: `of-${item.id}` } }];
  switch (action) {
    case 'read-first':
      return Object.keys(firstReadings).map((firstReading) => ({ firstReading }));
    case 'file':
      return [{ category: '社会建设', number: `第${item.version}号` }];
    case 'not-file':
      return Object.keys(notFiledGrounds).map((ground) => ({ ground, reason: '没有具体建议' }));
    case 'merge':
      return [{ into: 'pr-9' }];
    case 'confirm-signing':
      return signingInputs(item);
    case 'rate':
      return (isPlain(item) ? unratedOf(item) : [])
        .slice(0, 1)
        .flatMap(({ id }) =>
          Object.keys(satisfactions).map((result) => ({ proposer: id, attitude: 'satisfied', result })),
        );
    case 'void-rating':
      return ratingsOfRound(item).flatMap(({ id, by }) => (by === 'paper' ? [{ rating: id, reason: '录错' }] : []));
    case 'submit':
    case 'withdraw':
    case 'close':
      return [{}];
    case 'assign':
      return [
        { mode: 'sole', handlingUnits: [{ name: '住建局', via: 'party' }] },
        ...(isPlain(item)
          ? [
              { mode: 'joint', handlingUnits: [{ name: '住建局' }, { name: '城管局', lead: true }] },
              { mode: 'split', handlingUnits: [{ name: '住建局', part: { title: '加装补贴' } }, { name: '城管局' }] },
            ]
          : []),
      ];
    case 'redo':
      return [{ reason: '提案者不满意' }];
    case 'follow-up':
      return ['B', 'A'].map((reached) => ({ on: dayOf(now), text: '已经开工', class: reached }));
    case 'name-key':
      return isPlain(item) ? [{ leader: '高静', leaderPost: '副主席', decidedOn: dayOf(now) }] : [];
    case 'survey-key':
      return [{ on: dayOf(now), text: '现场查看两处小区' }];
    case 'name-excellent':
      return isPlain(item) ? [{ year: 2026, decidedOn: dayOf(now) }] : [];
    default:
      return [{ reason: '情况不明' }];
  }
}

/** What is decided beside the course depends neither on each other nor on how many units handle it: each is tried on one alone. */
const isPlain = ({ handlingUnits, key, excellent }: Proposal): boolean =>
  handlingUnits.length < 2 && !key && !excellent;
/** One who has said nothing, whatever they say; otherwise what was entered is put right. */
function signingInputs(item: Proposal): object[] {
  const [open] = openSigners(item);
  if (open) return Object.keys(signingAnswers).map((state) => ({ proposer: open.id, state }));
  const paper = signers(item).find(({ signing }) => signing?.by === 'paper');
  return paper ? [{ proposer: paper.id, state: 'confirmed' }] : [];
}

function unitInputs(item: Proposal, action: string, now: string): readonly object[] {
  const each = (units: readonly Handled[], ...inputs: object[]) =>
    units.flatMap(({ id: handlingUnit }) => inputs.map((input) => ({ handlingUnit, ...input })));
  const lawful = (inputs: readonly object[]) => inputs.filter((input) => isLawful(item, action, input, now));
  const answer = { text: '已列入今年计划', letter: aLetter };
  switch (action) {
    case 'contact':
      return each(
        item.handlingUnits.filter((unit) => isInCharge(unit) && unit.contacts.length === 0),
        { method: 'meeting', on: '2026-03-05' },
      );
    case 'co-reply':
      return each(unitsOpining(item), { on: '2026-03-06', text: '同意由主办单位答复' });
    case 'reply':
      return lawful(each(unitsAnswering(item, false), answer));
    case 'redo-reply':
      return each(unitsAnswering(item, true), answer);
    case 'request-return':
      return lawful(each(unitsFor(item, action), { reason: '不属本单位职责' }));
    case 'resolve-return':
      return each(
        unitsFor(item, action),
        { decision: 'refuse', reason: '属于贵单位职责' },
        { decision: 'change', to: `第${item.version}单位`, via: 'party' },
      );
    case 'release':
      return each(unitsFor(item, action), { reason: '经核实与该单位无关' });
    case 'check-reply':
      return each(unitsFor(item, action), { pass: true }, { pass: false });
    case 'sign-for':
      return each(unitsFor(item, action), {});
    default:
      return [];
  }
}

function isLawful(item: Proposal, action: string, input: object, now: string): boolean {
  const steps: Readonly<Record<string, Step<Proposal>>> = proposalSteps;
  try {
    return steps[action]?.apply(item, { ...input }, { ...aMoment(now), actor: administrator }) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
