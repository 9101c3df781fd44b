import { appraisalActions, type AppraisalView } from '@lianluo/contract/appraisals';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { workingDaysBetween } from '@lianluo/domain/calendar/working-days';
import type { Rung } from '@lianluo/domain/scheme/appraisal/appraisal';
import { shortDay } from '../../../ui/format';
import type { Step } from '../../../ui/StepBar.vue';
import { isFixed } from '../../../work/appraisal/tones';

export type StepName = keyof typeof appraisalActions;

const lastOf = ({ assessments }: AppraisalView, rung: Rung) => assessments.filter((each) => each.rung === rung).at(-1);

/** 核对期已满: objections may no longer be raised. */
const isOver = ({ window }: AppraisalView, now: Day) => window !== undefined && now > window.to;

const hasBegun = ({ year }: AppraisalView, now: Day) => year <= Number(now.slice(0, 4));
const hasEnded = ({ year }: AppraisalView, now: Day) => year < Number(now.slice(0, 4));

/** Which rung of the assessment is next; nothing before the year is locked and after the chairs' meeting. */
export function rungNow(appraisal: AppraisalView): Rung | undefined {
  if (appraisal.state !== 'locked') return undefined;
  if (appraisal.awaited.length > 0) return 'first';
  if (!lastOf(appraisal, 'group')) return 'group';
  return lastOf(appraisal, 'chairs') ? undefined : 'chairs';
}

/** The step that comes next, whoever may take it. */
export function nextStep(appraisal: AppraisalView): StepName | undefined {
  if (appraisal.state === 'published') return undefined;
  if (appraisal.state === 'running') return 'open-window';
  if (appraisal.state === 'checking') return 'lock';
  return rungNow(appraisal) ? 'assess' : 'publish';
}

interface Stage {
  label: string;
  isDone: boolean;
  day?: string | undefined;
}

function stagesOf(appraisal: AppraisalView, now: Day): Stage[] {
  const { state, window, objections, bodies, awaited, locked, published } = appraisal;
  const day = (on: Day | undefined) => (on === undefined ? undefined : shortDay(on, now));
  const first = bodies.length === 0 ? '不设' : `${bodies.length - awaited.length}/${bodies.length}`;
  return [
    { label: '进行中', isDone: state !== 'running' },
    {
      label: '核对期',
      isDone: isFixed(appraisal) || (isOver(appraisal, now) && objections.open === 0),
      day: window && `${day(window.from)} 至 ${day(window.to)}`,
    },
    { label: '锁定', isDone: isFixed(appraisal), day: day(locked?.on) },
    { label: '初评', isDone: isFixed(appraisal) && awaited.length === 0, day: isFixed(appraisal) ? first : undefined },
    { label: '领导小组审核', isDone: !!lastOf(appraisal, 'group'), day: day(lastOf(appraisal, 'group')?.on) },
    { label: '主席会议审定', isDone: !!lastOf(appraisal, 'chairs'), day: day(lastOf(appraisal, 'chairs')?.on) },
    { label: '通报', isDone: state === 'published', day: day(published?.on) },
  ];
}

/** 进行中 → 核对期 → 锁定 → 初评 → 审核 → 审定 → 通报, each with its day. */
export function stepsOf(appraisal: AppraisalView, now: Day): Step[] {
  const stages = stagesOf(appraisal, now);
  const current = stages.findIndex(({ isDone }) => !isDone);
  return stages.map(({ label, day }, index) => ({
    label,
    day,
    state: current === -1 || index < current ? 'done' : index === current ? 'now' : 'next',
  }));
}

export interface Waiting {
  /** Who holds it. */
  who: string;
  what: string;
  /** By when, and since when. */
  dueOn?: Day;
  since?: Day | undefined;
  /** Nothing is waited for any more. */
  isDone?: true;
}

/** 年度考核等什么: who has to do what. */
export function waitingOf(appraisal: AppraisalView, now: Day): Waiting {
  const office = appraisal.group.office || '考评领导小组办公室';
  const { window, objections, corrections, locked, published } = appraisal;
  if (appraisal.state === 'running')
    return { who: office, what: appraisal.scheme ? '确定核对期，开始核对' : '公布考核办法后开始核对' };
  if (appraisal.state === 'checking' && window && !isOver(appraisal, now))
    return { who: '各考核对象', what: '核对结果、提出异议', dueOn: window.to };
  if (appraisal.state === 'checking')
    return objections.open > 0
      ? { who: office, what: `裁定 ${objections.open} 条异议`, since: window?.to }
      : { who: office, what: '锁定年度结果', since: window?.to };
  if (appraisal.state === 'published')
    return { who: '', what: `结果已于 ${published?.on ?? ''} 通报，不再变动`, isDone: true };
  return (
    waitingRung(appraisal) ??
    (corrections.holding
      ? { who: office, what: `决定 ${corrections.holding} 条影响结果的更正`, since: lastOf(appraisal, 'chairs')?.on }
      : { who: office, what: '通报考核结果', since: lastOf(appraisal, 'chairs')?.on ?? locked?.on })
  );
}

function waitingRung(appraisal: AppraisalView): Waiting | undefined {
  const locked = appraisal.locked?.on;
  const first = lastOf(appraisal, 'first')?.on;
  switch (rungNow(appraisal)) {
    case 'first':
      return { who: someOf(appraisal.awaited), what: '初评', since: locked };
    case 'group':
      return { who: '考评领导小组', what: '审核', since: first ?? locked };
    case 'chairs':
      return { who: '主席会议', what: '审定', since: lastOf(appraisal, 'group')?.on };
    case undefined:
      return undefined;
  }
}

/** A county may have two hundred that assess first. */
const shownNames = 3;
const someOf = (names: readonly string[]): string =>
  names.length > shownNames ? `${names.slice(0, shownNames).join('、')}等 ${names.length} 个单位` : names.join('、');

/** Working days since a step became possible; nothing beyond the calendar. */
export const stayedFor = (since: Day | undefined, now: Day): number | undefined =>
  since === undefined || since > now ? undefined : workingDaysBetween(officialCalendar, since, now);

/** How many of the days of a span are worked, both ends included. */
export const workedWithin = (from: Day, to: Day): number | undefined =>
  from > to ? undefined : workingDaysBetween(officialCalendar, addDays(from, -1), to);

/** Why the step that comes next cannot be taken now, for somebody who has the right to take it. */
export function whyNot(appraisal: AppraisalView, now: Day): string {
  const { window, objections, corrections, locking, scheme } = appraisal;
  if (scheme === undefined) return '本年度没有施行的考核办法，不能开始核对。';
  if (locking && locking.problem === undefined) return '正在锁定，请稍候。';
  if (window && appraisal.state === 'checking' && !isOver(appraisal, now))
    return `核对期到 ${window.to} 为止，期满后才能锁定。`;
  if (appraisal.state === 'checking' && objections.open > 0) return `还有 ${objections.open} 条异议没有裁定。`;
  if (appraisal.state === 'running' && !hasBegun(appraisal, now)) return `${appraisal.year} 年还没有开始。`;
  if (appraisal.state === 'checking' && !hasEnded(appraisal, now)) return '年度结束后才能锁定。';
  if (corrections.holding) return `还有 ${corrections.holding} 条影响结果的更正没有决定。`;
  return '由本会管理员办理。';
}

type DatedTask = AppraisalView['tasks'][number];
export type TaskState = 'over' | 'now' | 'later';

/** 年度节奏: which of the four runs now. */
export const taskState = ({ from, to }: Pick<DatedTask, 'from' | 'to'>, now: Day): TaskState =>
  now > to ? 'over' : now < from ? 'later' : 'now';
