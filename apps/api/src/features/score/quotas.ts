import type * as contract from '@lianluo/contract/scores';
import { quotaSentence } from '@lianluo/domain/scheme/told/quota-words';
import { frozenScores } from '../../engine/appraisal/frozen-scores';
import { judgedNow } from '../../engine/appraisal/judged-now';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { factsShown, type IsShown } from '../../engine/score/facts-shown';
import { listsBehind } from '../../engine/score/lists-behind';
import { plansFor, readForPlans, ruleOf, type Judged } from '../../engine/score/quota-rules';
import type { WithFacts } from '../../engine/score/read-facts';
import { shownFact } from '../../engine/score/shown-fact';
import type { Scored } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { requireKind, subjectOf } from './subject.view';

/** 任务进度说明 of one: every quota with its sentence, its source and the facts that were counted. */
export async function explainQuotas(
  call: Call<typeof contract.explainQuotas>,
  scored: Scored,
): Promise<AnswerFor<typeof contract.explainQuotas>> {
  const { period, subject } = call.query;
  requireKind(scored, subject);
  const asking = await askingFor(call, period);
  const plans = plansFor(asking, scored.kind);
  const [read] = await readForPlans(call, asking, [scored], plans);
  const isShown = await factsShown(call, scored);
  const frozen = await frozenScores(call, asking, scored.kind);
  const rules = read
    ? judgedNow(asking, plans, read, frozen).map((judged) => explainedRule(call, asking, read, judged, isShown))
    : [];
  return { body: { ...countedBy(asking), subject: subjectOf(scored), rules } };
}

function explainedRule(
  scope: Scope,
  { year }: Asking,
  { scored, members = [] }: WithFacts,
  judged: Judged,
  isShown: IsShown,
) {
  const { quota, period } = judged;
  // What its people did, and which of them have not, is a county's own; its city is told how a unit stands.
  const isOwn = scope.actor.reach === 'own';
  const names = new Map(members.map((member) => [member.scored.id, member.scored.name]));
  const isSpread = 'missing' in period;
  const missing = isSpread && isOwn ? period.missing : undefined;
  // Of what each member did an operator knows no more here than on the member's own page.
  const shown = isSpread && scope.actor.unit !== undefined ? [] : period.counted.filter(isShown);
  return {
    ...ruleOf(judged),
    source: quota.source,
    ...(quota.assumed && { assumed: quota.assumed }),
    says: quotaSentence(quota),
    facts: shown.map(shownFact),
    ...(period.next && { next: { ...period.next, keys: [...period.next.keys] } }),
    ...(missing && { missing: missing.map((id) => ({ id, name: names.get(id) ?? id })) }),
    lists: listsBehind(scope, scored, year, quota.of, shown),
  };
}
