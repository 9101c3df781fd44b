import type * as contract from '@lianluo/contract/what-if';
import type { Outcome } from '@lianluo/contract/what-if';
import type { Day } from '@lianluo/domain/calendar/day';
import { spanOf } from '@lianluo/domain/calendar/period';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { faultsOfImagined } from '@lianluo/domain/scheme/check/imagined';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { gradeFor, readForPoints, scoringOf, starsFor, valueOf } from '../../engine/score/points-of';
import { judgedOf, plansFor, readForPlans, ruleOf } from '../../engine/score/quota-rules';
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
  const outcome = await outcomesOf(call, asking, scored);
  const facts = imagined.flatMap((each) => Array.from({ length: each.times }, () => factOf(each)));
  const body = { ...countedBy(asking), subject: subjectOf(scored), before: outcome([]), after: outcome(facts) };
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

/** Reads what there is of a subject, to be judged with whatever is imagined. */
async function outcomesOf(scope: Scope, asking: Asking, scored: Scored) {
  const plans = plansFor(asking, scored.kind);
  const [forPlans] = await readForPlans(scope, asking, [scored], plans);
  const scoring = scoringOf(asking, scored.kind);
  const [forPoints] = scoring ? await readForPoints(scope, asking, [scored], scoring) : [];
  const ofYear = { ...asking, span: spanOf(String(asking.year)) ?? asking.span };
  return (imagined: readonly RuleFact[]): Outcome => {
    const quotas = forPlans ? judgedOf(asking, plans, { ...forPlans, imagined }).map(ruleOf) : [];
    if (!scoring || !forPoints) return { quotas };
    const read = { ...forPoints, imagined };
    const value = valueOf(ofYear, scoring, read);
    const given = starsFor(ofYear, scoring, read, value);
    const { grade } = gradeFor(ofYear, scoring, read, value);
    return { value, ...(grade && { grade }), ...(given && { stars: given.stars }), quotas };
  };
}
