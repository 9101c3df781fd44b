import { officeDay } from '../office-days';
import { inSession, layDownProposals, plenaryOf } from '../proposal/plenary';
import { playProposal, type ProposalPlan, type ProposalReached } from '../proposal/proposal-course';
import { ofBody } from '../proposal/proposing';
import { at, random } from '../random';
import type { Stage } from '../story';
import { writer } from '../writing';

type Told = Partial<ProposalPlan> & {
  reached: ProposalReached;
  /** So many office days ago; of the plenary without. */
  back?: number;
  /** So many members sign it; a body hands it in with 0. */
  signers?: number;
};

const leader = { leader: '曹某（演示）', post: '区政协副主席' };

/** Those of the plenary are through or nearly; what came in since stands at every step. */
const told: readonly Told[] = [
  { reached: 'closed', key: leader, mode: 'joint', excellent: 0 },
  { reached: 'closed', signers: 3, excellent: 0 },
  { reached: 'closed', signers: 0, class: 'B', via: 'party' },
  { reached: 'closed', mode: 'split', class: 'B', said: 'mostly-satisfied' },
  { reached: 'closed', class: 'C', said: 'mostly-satisfied' },
  { reached: 'closed', signers: 2, said: 'unsatisfied' },
  { reached: 'not-filed' },
  { reached: 'closed', gains: 1 },
  { reached: 'merged', into: 'p-7' },
  { reached: 'withdrawn' },
  { reached: 'closed', signers: 0 },
  { reached: 'closed' },
  { reached: 'fed-back', back: 58, said: 'mostly-satisfied' },
  { reached: 'redo', back: 55, said: 'unsatisfied' },
  { reached: 'replied', back: 48, signers: 3 },
  { reached: 'answered', back: 44 },
  { reached: 'contacted', back: 30, mode: 'joint', key: leader },
  { reached: 'signed-for', back: 22, mode: 'split' },
  { reached: 'return-requested', back: 14 },
  { reached: 'assigned', back: 12 },
  { reached: 'filed', back: 5, signers: 0 },
  { reached: 'filed', back: 4 },
  { reached: 'screening', back: 3, signers: 2 },
  { reached: 'submitted', back: 2, signers: 2 },
  { reached: 'submitted', back: 1 },
  { reached: 'returned', back: 4 },
  { reached: 'draft', back: 1 },
];

/** 提案 of Qindu: some in every state. */
export function qinduProposals({ scene, streets }: Stage): void {
  const plenary = plenaryOf(scene, 10);
  layDownProposals(scene, plenary);
  const words = writer(random(2027));
  const own = { ...scene, random: random(2028) };
  told.forEach(({ back, signers = 1, excellent, ...plan }, number) => {
    const street = at(streets, number);
    const day =
      back === undefined ? inSession(plenary, number < 9 && number > 6 ? 0 : number) : officeDay(scene.lastDay, -back);
    playProposal(own, {
      name: `p-${number}`,
      by:
        signers === 0
          ? ofBody(number * 6, '秦都区')
          : { members: own.random.shuffled(street.members).slice(0, signers) },
      unit: street.unit,
      operator: street.operator,
      wording: words.write(street, Number(day.slice(5, 7))),
      session: plenary.id,
      sitting: back === undefined ? 'in-session' : 'out-of-session',
      day,
      ...(excellent !== undefined && { excellent: Number(plenary.opensOn.slice(0, 4)) }),
      ...plan,
    });
  });
}
