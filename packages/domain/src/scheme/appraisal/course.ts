import type { Day } from '../../calendar/day';
import { isReversed, type Span } from '../../calendar/period';
import { invalidField, Refusal, type FieldError } from '../../refusal';
import type { Appraisal, Assessment, AppraisalState } from './appraisal';
import { pendingCorrections, resultsToPublish } from './correction';
import type { SubjectResult } from './frozen';

const notNow = (...errors: readonly Omit<FieldError, 'code'>[]): Refusal =>
  new Refusal(
    'action.not-now',
    errors.map((error) => ({ ...error, code: 'action.not-now' })),
  );

function require(appraisal: Appraisal, state: AppraisalState, message: string): void {
  if (appraisal.state !== state) throw notNow({ pointer: '/state', message });
}

/** 开始核对: from then on objections may be raised, until the window is over. */
export function openWindow(appraisal: Appraisal, window: Span): Appraisal {
  require(appraisal, 'running', '核对期已经开始，不能再开。');
  if (isReversed(window.from, window.to)) throw invalidField('/to', 'span.order', '核对期的结束日期不能早于开始日期。');
  return { ...appraisal, state: 'checking', window };
}

/** 锁定, when the window is over and every objection decided: what everybody came to no longer moves. */
export function lock(appraisal: Appraisal, results: readonly SubjectResult[], on: Day): Appraisal {
  require(appraisal, 'checking', '开过核对期才能锁定，锁定一次为止。');
  const { window, objections } = appraisal;
  if (window && on <= window.to)
    throw notNow({ pointer: '/on', message: `核对期到 ${window.to} 为止，期满后才能锁定。` });
  const open = objections.flatMap(({ line, decision }, index) =>
    decision ? [] : [{ pointer: `/objections/${index}`, message: `关于“${line}”的异议还没有裁定。` }],
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

/** 通报, once the chairs' meeting has decided and no correction waits. What is published is never touched again. */
export function publish(appraisal: Appraisal, on: Day): Appraisal {
  const { year, scheme, locked, corrections } = appraisal;
  require(appraisal, 'locked', '锁定后才能通报，通报一次为止。');
  if (!isPast(appraisal, 'chairs')) throw notNow({ pointer: '/state', message: '主席会议审定后才能通报。' });
  const pending = pendingCorrections(appraisal).length;
  if (pending > 0) throw notNow({ pointer: '/corrections', message: `还有 ${pending} 条更正没有决定。` });
  const results = resultsToPublish(locked?.results ?? [], corrections);
  return { ...appraisal, state: 'published', published: { year, scheme, on, results } };
}
