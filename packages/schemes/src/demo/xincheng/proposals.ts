import { officeDay } from '../office-days';
import { inSession, layDownProposals, plenaryOf } from '../proposal/plenary';
import { playProposal, type ProposalPlan } from '../proposal/proposal-course';
import { proposingIn } from '../proposal/proposing';
import { at, random } from '../random';
import type { Stage } from '../story';
import { writer } from '../writing';

/**
 * domain.md section 1, row 14: 132 proposals, 39 rated excellent, filing rate 82 %. ASSUMED: 132 are those received, and the rate
 * is of all of them, merged ones in the base too, as this place lays it down: 108 of 132 were filed.
 */
const year = { received: 132, filed: 108, excellent: 39 };
/** Whoever has the same work to practise on has some of each. */
const practice = { received: 12, filed: 10, excellent: 2 };

const lost = ['not-filed', 'not-filed', 'merged', 'not-filed', 'withdrawn', 'not-filed'] as const;
/** So many days after the plenary the first of the others comes in, and each a few days after the one before. */
const between = { first: 12, step: 3 };
const inSessionShare = 0.75;

/** 提案 of the last plenary and of the months behind it, as far as they have come. */
export function xinchengProposals({ scene, streets }: Stage): void {
  const { received, filed, excellent } = scene.committee === 'xincheng' ? year : practice;
  const plenary = plenaryOf(scene, 11);
  layDownProposals(scene, plenary, { filingBase: 'received' });
  const words = writer(random(132), (unit) => unit.replace('秦都', '新城'));
  const during = Math.round(received * inSessionShare);
  const every = Math.floor(received / (received - filed));
  let aside = 0;

  const plans = Array.from({ length: received }, (_, number): ProposalPlan => {
    const street = at(streets, number);
    const sitting = number < during ? 'in-session' : 'out-of-session';
    const day =
      sitting === 'in-session'
        ? inSession(plenary, number)
        : officeDay(plenary.closesOn, between.first + (number - during) * between.step);
    const isLost = number % every === every - 1 && aside < received - filed;
    const how = isLost ? at(lost, aside++) : 'closed';
    return {
      name: `xp-${number}`,
      by: proposingIn(scene, street, number, '新城区'),
      unit: street.unit,
      wording: words.write(street, Number(day.slice(5, 7))),
      session: plenary.id,
      sitting,
      day,
      reached: how,
      mode: number % 9 === 4 ? 'joint' : number % 11 === 6 ? 'split' : 'sole',
      via: number % 10 === 3 ? 'party' : 'government',
      class: number % 9 === 7 ? 'C' : number % 4 === 2 ? 'B' : 'A',
      said: number % 23 === 11 ? 'unsatisfied' : number % 5 === 3 ? 'mostly-satisfied' : 'satisfied',
    };
  });
  // The first that were well handled; what is merged goes into the one handed in before it on that day.
  let named = 0;
  plans.forEach((plan, number) => {
    const before = plans.slice(0, number).findLast(({ day, reached }) => day === plan.day && reached === 'closed');
    if (plan.reached === 'merged' && before) Object.assign(plan, { into: before.name });
    if (plan.reached === 'merged' && before) Object.assign(before, { gains: 1 });
    if (plan.reached === 'merged' && !before) Object.assign(plan, { reached: 'not-filed' });
    if (plan.reached === 'closed' && number % 2 === 0 && named < excellent) {
      named += 1;
      Object.assign(plan, { excellent: Number(plenary.opensOn.slice(0, 4)), class: 'A', said: 'satisfied' });
    }
  });
  for (const plan of plans) playProposal(scene, plan);
}
