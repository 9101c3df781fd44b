import type * as contract from '@lianluo/contract/what-if';
import type { Outcome } from '@lianluo/contract/what-if';
import type { Day } from '@lianluo/domain/calendar/day';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { faultsOfImagined } from '@lianluo/domain/scheme/check/imagined';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import { countedNow } from '../../engine/appraisal/counted-now';
import { frozenScores, live, type FrozenScores } from '../../engine/appraisal/frozen-scores';
import { judgedNow } from '../../engine/appraisal/judged-now';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { readForPoints, scoringOf } from '../../engine/score/points-of';
import { judgedOf, ofWholeYear, plansFor, readForPlans, ruleOf } from '../../engine/score/quota-rules';
import type { WithFacts } from '../../engine/score/read-facts';
import { scoredOf, type Scored } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { subjectOf } from './subject.view';

type Asks = Call<typeof contract.whatIf>;
type Imagined = Asks['body']['imagined'][number];

/** 推演: the same functions over the facts and over the facts with the imagined ones, both as of the last of these days. */
export async function whatIf(call: Asks): Promise<AnswerFor<typeof contract.whatIf>> {
  const { subject, period, imagined } = call.body;
  const scored = await scoredOf(call, subject.id);
  if (scored?.kind !== subject.kind) throw invalidField('/subject/id', 'item.unknown', '没有这个考核对象。');
  requirePossible(imagined.map(factOf), scored.kind);
  const last = imagined.reduce<Day>((latest, { on }) => (on > latest ? on : latest), call.today);
  const asking = await askingFor(call, period, last);
  const facts = imagined.flatMap((each) => Array.from({ length: each.times }, () => factOf(each)));
  const body = { ...countedBy(asking), subject: subjectOf(scored), ...(await outcomesOf(call, asking, scored, facts)) };
  // Nothing is written, so that nothing is kept under an `Idempotency-Key` either.
  return { body };
}

function requirePossible(imagined: readonly RuleFact[], kind: Scored['kind']): void {
  const faults = faultsOfImagined(imagined, kind);
  if (faults.length === 0) return;
  throw new Refusal(
    'request.invalid',
    faults.map(({ at, message }) => ({ pointer: `/imagined${at}`, code: 'fact.unknown', message: `${message}。` })),
  );
}

const factOf = ({ key, on, itemOn, tags = [], among, amount }: Imagined): RuleFact => ({
  key,
  on,
  tags,
  ...(itemOn !== undefined && { itemOn }),
  ...(among !== undefined && { among }),
  ...(amount !== undefined && { amount }),
});

/** What counts, which in a year that is locked is what was locked or corrected since, and what the same facts with the others make. */
async function outcomesOf(
  scope: Scope,
  asking: Asking,
  scored: Scored,
  imagined: readonly RuleFact[],
): Promise<{ before: Outcome; after: Outcome }> {
  const plans = plansFor(asking, scored.kind);
  const frozen = await frozenScores(scope, asking, scored.kind);
  const [forPlans] = await readForPlans(scope, asking, [scored], plans);
  const withMore = (read: WithFacts): WithFacts => ({ ...frozen.counted(read), imagined });
  const quotas = {
    before: forPlans ? judgedNow(asking, plans, forPlans, frozen).map(ruleOf) : [],
    after: forPlans ? judgedOf(asking, plans, withMore(forPlans)).map(ruleOf) : [],
  };
  const scoring = scoringOf(asking, scored.kind);
  const [forPoints] = scoring ? await readForPoints(scope, asking, [scored], scoring) : [];
  if (!scoring || !forPoints) return { before: { quotas: quotas.before }, after: { quotas: quotas.after } };
  const pointsOf = (given: FrozenScores, read: WithFacts) => {
    const { value, grade, stars } = countedNow(ofWholeYear(asking), scoring, given, read);
    return { value, ...(grade && { grade }), ...(stars !== undefined && { stars }) };
  };
  return {
    before: { ...pointsOf(frozen, forPoints), quotas: quotas.before },
    after: { ...pointsOf(live, withMore(forPoints)), quotas: quotas.after },
  };
}
