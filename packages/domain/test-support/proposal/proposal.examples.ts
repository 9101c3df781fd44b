import { turnTargets } from '../../src/proposal/targets';
import { ratingsOfRound, unratedOf } from '../../src/proposal/consulting';
import { signers } from '../../src/proposal/proposer';
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
import type { KindExamples } from '../work/work.examples';

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

const justDone: Partial<Record<ProposalStatus, Undo>> = {
  screening: { action: 'read-first', from: 'submitted' },
  filed: { action: 'file', from: 'screening' },
  'not-filed': { action: 'not-file', from: 'screening' },
  withdrawn: { action: 'retract', from: 'submitted' },
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
  ends: ['merged', 'assigned', 'redo', 'fed-back', 'closed'],
  idle: ['draft', 'filed', 'not-filed', 'merged', 'withdrawn', 'assigned', 'replied', 'redo', 'fed-back', 'closed'],
};

function proposalInputs(item: Proposal, action: string): readonly object[] {
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
      return signers(item).flatMap(({ id, signing }) =>
        signing?.by === 'link' ? [] : Object.keys(signingAnswers).map((state) => ({ proposer: id, state })),
      );
    case 'rate':
      return unratedOf(item).flatMap(({ id }) =>
        Object.keys(satisfactions).map((result) => ({ proposer: id, attitude: 'satisfied', result })),
      );
    case 'void-rating':
      return ratingsOfRound(item).flatMap(({ id, by }) => (by === 'paper' ? [{ rating: id, reason: '录错' }] : []));
    case 'submit':
    case 'withdraw':
      return [{}];
    default:
      return [{ reason: '情况不明' }];
  }
}
