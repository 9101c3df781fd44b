import type { HandlingState } from '../../src/handling/handling-unit';
import type { Handled, Letter } from '../../src/proposal/handling-unit';
import type { Proposal, ProposalStatus, Proposer } from '../../src/proposal/proposal';
import type { Rating } from '../../src/proposal/rating';
import { signedWhile } from '../../src/proposal/signing';
import type { Undo } from '../../src/work/item';

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
export const aLetter: Letter = { number: '区住建函〔2026〕3号', signer: '周明远', class: 'B' };

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
/** Handled by one unit, which is through with its reply. */
export const answered = {
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

export const byPaper = { signing: { state: 'confirmed', by: 'paper' } } as const;
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
