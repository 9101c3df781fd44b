import { addDays, yearOf, type Day } from '../../calendar/day';
import { isReversed, type Span } from '../../calendar/period';
import { invalidField, Refusal, type FieldError } from '../../refusal';
import type { Appraisal, Assessment, AppraisalState } from './appraisal';
import { pendingCorrections, resultsToPublish } from './correction';
import type { SubjectResult } from './frozen';
import { isOpen } from './objection';

const notNow = (...errors: readonly Omit<FieldError, 'code'>[]): Refusal =>
  new Refusal(
    'action.not-now',
    errors.map((error) => ({ ...error, code: 'action.not-now' })),
  );

function require(appraisal: Appraisal, state: AppraisalState, message: string): void {
  if (appraisal.state !== state) throw notNow({ pointer: '/state', message });
}

/** So many days after its first a window ends at the latest: one until a far year could never be followed by the lock. */
const mostWindowDays = 180;

/** Whether the window is still open, or yet to begin: until it is over it may be moved. */
export const isWindowOpen = (
  { state, window }: { state: AppraisalState; window?: Span | undefined },
  today: Day,
): boolean => state === 'checking' && window !== undefined && today <= window.to;

/** 开始核对: objections may be raised within the window, which may be moved until it is over. */
export function openWindow(appraisal: Appraisal, window: Span, today: Day): Appraisal {
  const { year, window: before } = appraisal;
  const { from, to } = window;
  if (!isWindowOpen(appraisal, today)) require(appraisal, 'running', '核对期已满，不能再开。');
  if (yearOf(today) < year) throw notNow({ pointer: '/state', message: `${year}年还没有开始，不能核对。` });
  if (isReversed(from, to)) throw invalidField('/to', 'span.order', '核对期的结束日期不能早于开始日期。');
  // Nobody can object in days that have passed. One that has begun keeps the day on which it did.
  if (from < today && from !== before?.from)
    throw invalidField('/from', 'day.too-early', `核对期的开始日期不能早于今天（${today}）。`);
  if (to < today) throw invalidField('/to', 'day.too-early', `核对期的结束日期不能早于今天（${today}）。`);
  const latest = addDays(from, mostWindowDays);
  if (to > latest)
    throw invalidField('/to', 'span.too-long', `核对期最长${mostWindowDays}天，结束日期不能晚于 ${latest}。`);
  return { ...appraisal, state: 'checking', window };
}

/** 锁定, when the year and its window are over and every objection decided: what everybody came to no longer moves. */
export function lock(appraisal: Appraisal, results: readonly SubjectResult[], on: Day): Appraisal {
  require(appraisal, 'checking', '开过核对期才能锁定，锁定一次为止。');
  const { window, objections, year } = appraisal;
  if (window && on <= window.to)
    throw notNow({ pointer: '/on', message: `核对期到 ${window.to} 为止，期满后才能锁定。` });
  // Until its last day has passed facts come, and what is not done is not missed yet.
  if (yearOf(on) <= year)
    throw notNow({ pointer: '/on', message: `${year}年度到 ${year}-12-31 为止，年度结束后才能锁定。` });
  const open = objections.flatMap((each, index) =>
    isOpen(each) ? [{ pointer: `/objections/${index}`, message: `关于“${each.line}”的异议还没有裁定。` }] : [],
  );
  if (open.length > 0) throw notNow(...open);
  return { ...appraisal, state: 'locked', locked: { on, results } };
}

/** Whom a first assessment is still awaited from. */
export const awaitedBodies = ({ bodies, assessments }: Pick<Appraisal, 'bodies' | 'assessments'>): string[] =>
  bodies.filter((body) => !assessments.some((each) => each.rung === 'first' && each.body === body));

const isPast = ({ assessments }: Appraisal, rung: Assessment['rung']): boolean =>
  assessments.some((each) => each.rung === rung);

/** Why a rung of the assessment cannot be taken now. */
const blocked: Readonly<Record<Assessment['rung'], (appraisal: Appraisal, given: Assessment) => string | undefined>> = {
  first: ({ bodies, assessments }, { body }) => {
    if (body === undefined || !bodies.includes(body)) return '它不是初评单位。';
    return assessments.some((each) => each.body === body) ? `${body}已经初评。` : undefined;
  },
  group: (appraisal) => {
    const awaited = awaitedBodies(appraisal);
    if (awaited.length > 0) return `${awaited.join('、')}还没有初评。`;
    return isPast(appraisal, 'group') ? '领导小组已经审核。' : undefined;
  },
  chairs: (appraisal) => {
    if (!isPast(appraisal, 'group')) return '领导小组还没有审核。';
    return isPast(appraisal, 'chairs') ? '主席会议已经审定。' : undefined;
  },
};

/** 初评、审核、审定, in this order, over what is locked. */
export function assess(appraisal: Appraisal, assessment: Assessment): Appraisal {
  require(appraisal, 'locked', '锁定后、通报前才能评定。');
  const message = blocked[assessment.rung](appraisal, assessment);
  if (message !== undefined) throw notNow({ pointer: assessment.rung === 'first' ? '/body' : '/rung', message });
  return { ...appraisal, assessments: [...appraisal.assessments, assessment] };
}

/** 通报, once the chairs' meeting has decided and no correction waits that would change a result. What is published is never touched again. */
export function publish(appraisal: Appraisal, on: Day): Appraisal {
  const { year, scheme, locked, corrections } = appraisal;
  require(appraisal, 'locked', '锁定后才能通报，通报一次为止。');
  if (!isPast(appraisal, 'chairs')) throw notNow({ pointer: '/state', message: '主席会议审定后才能通报。' });
  const pending = pendingCorrections(appraisal).length;
  if (pending > 0) throw notNow({ pointer: '/corrections', message: `还有 ${pending} 条影响结果的更正没有决定。` });
  const results = resultsToPublish(locked?.results ?? [], corrections);
  return { ...appraisal, state: 'published', published: { year, scheme, on, results } };
}
