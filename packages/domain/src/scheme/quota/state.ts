import { addDays, type Day } from '../../calendar/day';
import type { Quota } from '../language';
import type { Duty, Exemption } from './duty';
import type { QuotaSpan } from './period';

/** 完成情况 of a quota in one period. */
export const quotaStates = {
  met: '已完成',
  'on-track': '进度正常',
  'at-risk': '进度滞后',
  missed: '未完成',
  exempt: '免除',
  none: '不作要求',
} as const;
export type QuotaState = keyof typeof quotaStates;

/** A fixed day is at risk for so long before it comes. */
const warningDays = 7;

/** 工作日进度 of a period, or of what is left of it for somebody who joined. */
export interface Progress {
  workingDays: number;
  /** Over before today, which can still be used. */
  elapsed: number;
  left: number;
}

export function progressOf({ working }: QuotaSpan, from: Day, today: Day): Progress {
  const before = countBefore(working, from);
  const workingDays = working.length - before;
  const elapsed = Math.max(0, countBefore(working, today) - before);
  return { workingDays, elapsed, left: workingDays - elapsed };
}

/** How many of some days in their order lie before another: standings ask it of everybody, so it halves its way. */
function countBefore(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether so much of so much is enough on a day: done, over, or how it stands against the working days that are over. */
export function judge(
  { done, needed }: { done: number; needed: number },
  span: QuotaSpan,
  today: Day,
  { elapsed, workingDays }: Pick<Progress, 'elapsed' | 'workingDays'>,
): QuotaState {
  if (done >= needed) return 'met';
  if (today > span.to) return 'missed';
  if (span.days) return addDays(today, warningDays) >= span.from ? 'at-risk' : 'on-track';
  return done * workingDays < elapsed * needed ? 'at-risk' : 'on-track';
}

export interface Verdict extends Progress {
  state: QuotaState;
  why?: Exemption;
  needed: number;
}

/** The share of what is asked that falls to whoever joined within the period, rounded down. */
const owedSince = (atLeast: number, span: QuotaSpan, { workingDays }: Progress): number =>
  span.working.length === workingDays ? atLeast : Math.floor((atLeast * workingDays) / span.working.length);

/** The state in a period of whoever did so much. Who owes none of it but did it all the same has met it, unless there was no duty on any day. */
export function verdictOf(
  { atLeast }: Pick<Quota, 'atLeast'>,
  duty: Duty,
  done: number,
  span: QuotaSpan,
  today: Day,
): Verdict {
  const from = duty === 'none' ? span.from : duty.from;
  const progress = progressOf(span, from, today);
  if (duty === 'none') return { ...progress, state: 'none', needed: 0 };
  if ('why' in duty) {
    if (!duty.whole && done >= atLeast) return { ...progress, state: 'met', needed: atLeast };
    return { ...progress, state: 'exempt', why: duty.why, needed: 0 };
  }
  const needed = owedSince(atLeast, span, progress);
  if (needed === 0 && done >= atLeast) return { ...progress, state: 'met', needed: atLeast };
  if (needed === 0) return { ...progress, state: 'exempt', why: 'joined-within', needed: 0 };
  return { ...progress, state: judge({ done, needed }, span, today, progress), needed };
}
