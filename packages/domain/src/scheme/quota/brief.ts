import type { Quota } from '../language';
import type { RuleFact } from '../subject';
import { isMeantBy } from '../points/score';
import { dutyOf } from './duty';
import { isSpread, ofEachMember, verdictOfUnit, type Asked } from './every-member';
import { amounts } from './amounts';
import { isWithin, spansOf, type Frame, type QuotaSpan } from './period';
import { verdictOf, type QuotaState } from './state';

/** What standings keep of a quota and a period. */
export interface QuotaBrief {
  state: QuotaState;
  done: number;
  needed: number;
}

/** One pass over the facts for all periods, which were worked out once for everybody. */
function briefsIn(quota: Quota, { subject, facts }: Asked, spans: readonly QuotaSpan[], frame: Frame): QuotaBrief[] {
  const found = spans.map((): RuleFact[] => []);
  for (const fact of facts) {
    if (fact.on > frame.today || !isMeantBy(quota.of, fact)) continue;
    found[spans.findIndex((span) => isWithin(span, fact.on))]?.push(fact);
  }
  return spans.map((span, index) => {
    const duty = dutyOf(quota, subject, span);
    const done = duty === 'none' ? 0 : amounts[quota.count](found[index] ?? []);
    const { state, needed } = verdictOf(quota, duty, done, span, frame.today);
    return { state, done, needed };
  });
}

function unitBriefs(
  quota: Quota,
  { subject, members = [] }: Asked,
  spans: readonly QuotaSpan[],
  frame: Frame,
): QuotaBrief[] {
  const each = ofEachMember(quota);
  const own = members.map((member) => briefsIn(each, member, spans, frame));
  return spans.map((span, index) => {
    const states = own.flatMap((briefs) => briefs[index]?.state ?? []);
    const { verdict, done } = verdictOfUnit(quota, subject, states, span, frame);
    return { state: verdict.state, done, needed: verdict.needed };
  });
}

/** The states of many subjects at once, period by period, as `stateOfQuota` and `stateOfSpread` tell them one by one. */
export function briefsOf(quota: Quota, asked: readonly Asked[], frame: Frame): QuotaBrief[][] {
  const spans = spansOf(quota.every, frame);
  return asked.map((one) =>
    isSpread(quota, one.subject) ? unitBriefs(quota, one, spans, frame) : briefsIn(quota, one, spans, frame),
  );
}
