import type { Plan, Quota } from '../language';
import type { RuleFact } from '../subject';
import { dutyOf, type QuotaSubject } from './duty';
import { spansOf, type Frame, type QuotaSpan } from './period';
import { judge, verdictOf, type QuotaState, type Verdict } from './state';
import { forecastOf, keysOf, nextOf, stateOfQuota, type QuotaPeriod } from './state-of-quota';

/** A member of a unit with the member's own facts; the days of the subject are those of the place in the unit. */
export interface UnitMember {
  id: string;
  subject: QuotaSubject;
  facts: readonly RuleFact[];
}

/** Of whom quotas are asked, with all that they are judged by. */
export interface Asked {
  subject: QuotaSubject;
  /** Each told once, though cards of two years may hold it; for a quota of the term those of all its years. */
  facts: readonly RuleFact[];
  /** Of a unit. */
  members?: readonly UnitMember[];
}

/** 人人完成: how a unit stands by what each of its members did. */
export interface SpreadPeriod extends QuotaPeriod {
  /** Those who owe it and have not done it. */
  missing: readonly string[];
  /** Each member's own state. */
  members: readonly { id: string; state: QuotaState; done: number; needed: number }[];
}

/** What a unit asks of each of its members. */
function ofEachMember({ spread: _each, unitTypes: _types, ...quota }: Quota): Quota {
  return { ...quota, for: ['member'] };
}

/** Whether so many of so many members are enough: none of them owing anything, the unit owes nothing either. */
function verdictOfUnit(
  quota: Quota,
  unit: QuotaSubject,
  states: readonly QuotaState[],
  span: QuotaSpan,
  { today }: Frame,
): { verdict: Verdict; done: number } {
  const done = states.filter((state) => state === 'met').length;
  const needed = states.filter((state) => state !== 'none' && state !== 'exempt').length;
  const own = verdictOf(quota, dutyOf(quota, unit, span), 0, span, today);
  if (own.state === 'none' || own.state === 'exempt') return { verdict: own, done };
  if (needed > 0) return { verdict: { ...own, needed, state: judge({ done, needed }, span, today, own) }, done };
  return { verdict: { ...own, needed, state: states.includes('exempt') ? 'exempt' : 'none' }, done };
}

/** 一人一件: asked of each member of a unit from the member's own facts; what is done and needed are members. */
export function stateOfSpread(
  quota: Quota,
  unit: QuotaSubject,
  members: readonly UnitMember[],
  frame: Frame,
): SpreadPeriod[] {
  const each = ofEachMember(quota);
  const own = members.map(({ id, facts, subject }) => ({ id, periods: stateOfQuota(each, facts, subject, frame) }));
  return spansOf(quota.every, frame).map((span, index) => {
    const stands = own.flatMap(({ id, periods }) => {
      const period = periods[index];
      return period ? [{ id, ...period }] : [];
    });
    const states = stands.map(({ state }) => state);
    const { verdict, done } = verdictOfUnit(quota, unit, states, span, frame);
    const isAsked = verdict.state !== 'none' && verdict.state !== 'exempt';
    const lacking = stands.filter(({ state }) => state === 'missed' || state === 'at-risk' || state === 'on-track');
    return {
      period: span.name,
      from: span.from,
      to: span.to,
      ...verdict,
      done,
      counted: stands.flatMap(({ counted }) => counted),
      forecast: Math.min(forecastOf(done, span, frame.today, verdict), Math.max(done, verdict.needed)),
      ...nextOf(keysOf(quota), verdict, done, span),
      missing: isAsked ? lacking.map(({ id }) => id) : [],
      members: stands.map(({ id, state, done: did, needed }) => ({ id, state, done: did, needed })),
    };
  });
}

export const isSpread = ({ spread }: Quota, { kind }: QuotaSubject): boolean =>
  spread === 'every-member' && kind === 'unit';

/** 履职计划完成情况: of a plan's quotas those that are for this kind of subject; a plan may be for several at once. */
export const statesOfPlan = ({ quotas }: Plan, { subject, facts, members = [] }: Asked, frame: Frame) =>
  quotas
    .filter((quota) => quota.for.includes(subject.kind))
    .map((quota): { quota: Quota; periods: readonly (QuotaPeriod | SpreadPeriod)[] } => ({
      quota,
      periods: isSpread(quota, subject)
        ? stateOfSpread(quota, subject, members, frame)
        : stateOfQuota(quota, facts, subject, frame),
    }));
