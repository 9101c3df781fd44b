import { dayOf } from '../../src/calendar/day';
import { handlingSteps, isInCharge, unitsFor } from '../../src/handling/handling';
import { unitsAnswering, unitsOpining } from '../../src/proposal/answering';
import { ratingsOfRound, unratedOf } from '../../src/proposal/consulting';
import type { Handled } from '../../src/proposal/handling-unit';
import { takeIn } from '../../src/proposal/merge';
import { firstReadings, notFiledGrounds, type Proposal, type ProposalStatus } from '../../src/proposal/proposal';
import { proposalSteps } from '../../src/proposal/proposal.steps';
import { openSigners, signers } from '../../src/proposal/proposer';
import { satisfactions } from '../../src/proposal/rating';
import { signingAnswers } from '../../src/proposal/signing';
import { turnTargets } from '../../src/proposal/targets';
import { Refusal } from '../../src/refusal';
import type { Step } from '../../src/work/kind';
import { administrator } from '../permission.examples';
import { aMoment, type KindExamples } from '../work/work.examples';
import { aBody, aLetter, aMember, aProposal, aProposalIn, aUnit, answered, byPaper } from './proposal.examples';

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
