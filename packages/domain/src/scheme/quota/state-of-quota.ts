import type { Day } from '../../calendar/day';
import type { Quota } from '../language';
import type { RuleFact } from '../subject';
import { isMeantBy } from '../points/score';
import { dutyOf, type QuotaSubject } from './duty';
import { amounts } from './amounts';
import { isWithin, spansOf, type Frame, type QuotaSpan } from './period';
import { verdictOf, type Progress, type Verdict } from './state';

/** What a quota comes to in one period, with what shows it. */
export interface QuotaPeriod extends Verdict {
  /** The name of the period, and its days. */
  period: string;
  from: Day;
  to: Day;
  done: number;
  /** The facts that count, oldest first. */
  counted: readonly RuleFact[];
  /** What will be done by the end of the period at the pace so far. */
  forecast: number;
  /** What would meet it; nothing where it is met, over or not owed. */
  next?: { keys: readonly string[]; more: number; by: Day };
}

export const keysOf = ({ of }: Pick<Quota, 'of'>): string[] => [...new Set(of.map(({ key }) => key))];

/** In the order of days, then of items; what is still to come does not count yet. */
const countedIn = (quota: Quota, facts: readonly RuleFact[], span: QuotaSpan, today: Day): RuleFact[] =>
  facts
    .filter((fact) => fact.on <= today && isWithin(span, fact.on) && isMeantBy(quota.of, fact))
    .toSorted((one, other) => inOrder(one.on, other.on) || inOrder(one.item ?? '', other.item ?? ''));

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** 预计 at the pace so far. Today counts as used, for what it brought is in already. A fixed day has no pace. */
export function forecastOf(
  done: number,
  span: QuotaSpan,
  today: Day,
  { workingDays, elapsed, left }: Progress,
): number {
  const used = elapsed + (span.working.includes(today) ? 1 : 0);
  if (span.days || left === 0 || used === 0) return done;
  return Math.floor((done * workingDays) / used);
}

/** What would meet a quota that is still open. */
export const nextOf = (
  keys: readonly string[],
  { state, needed }: Verdict,
  done: number,
  span: QuotaSpan,
): Pick<QuotaPeriod, 'next'> =>
  state === 'on-track' || state === 'at-risk' ? { next: { keys, more: needed - done, by: span.to } } : {};

/** 任务完成情况 of a subject from its own facts, in each period of the frame. */
export function stateOfQuota(
  quota: Quota,
  facts: readonly RuleFact[],
  subject: QuotaSubject,
  frame: Frame,
): QuotaPeriod[] {
  return spansOf(quota.every, frame).map((span) => {
    const duty = dutyOf(quota, subject, span);
    const counted = duty === 'none' ? [] : countedIn(quota, facts, span, frame.today);
    const done = amounts[quota.count](counted);
    const verdict = verdictOf(quota, duty, done, span, frame.today);
    return {
      period: span.name,
      from: span.from,
      to: span.to,
      ...verdict,
      done,
      counted,
      forecast: forecastOf(done, span, frame.today, verdict),
      ...nextOf(keysOf(quota), verdict, done, span),
    };
  });
}
