import { addMonths, type Day } from '../calendar/day';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-days';
import { Refusal, refusedField } from '../refusal';
import { mostCharacters as most } from '../text/limits';

/** 约定事项: what was agreed, who owes it and how far it has come. */
export const pointStates = { open: '跟踪中', done: '已落实', dropped: '不再跟踪' } as const;
export type PointState = keyof typeof pointStates;

export interface Progress {
  on: Day;
  text: string;
  by: string;
  byId?: string | undefined;
}

export interface AgreedPoint {
  id: string;
  text: string;
  /** 责任单位: a unit or a department, by name. */
  owner: string;
  dueOn?: Day | undefined;
  state: PointState;
  doneOn?: Day | undefined;
  /** 佐证 */
  evidence?: string | undefined;
  /** Why nobody follows it any more. */
  reason?: string | undefined;
  progress: readonly Progress[];
  /** The task that was set of it, by id: ticked off, it makes the point done. */
  task?: string | undefined;
  /** In how many rounds of 复查 it was looked at. */
  reviewed: number;
}

export const reviewResults = { done: '已落实', 'under-way': '正在落实', 'not-done': '未落实' } as const;
export type ReviewResult = keyof typeof reviewResults;

/** 复查: of one point, or of all together. */
export interface Review {
  id: string;
  /** 3, 6 or 12 months after it was held. */
  months: number;
  on: Day;
  point?: string | undefined;
  result: ReviewResult;
  text: string;
  by: string;
  byId?: string | undefined;
}

/** 复查 at so many months after the consultation (features.md 2.5). */
export const reviewMonths = [3, 6, 12] as const;

/** What a list tells of the points: how many there are, how many are open, and what is due next. */
export interface FollowUp {
  points: number;
  open: number;
  /** The first day that an open point is due. */
  pointOn?: Day | undefined;
  /** The next 复查. */
  reviewOn?: Day | undefined;
}

/** The days of 复查: each on a working day. */
export const reviewDaysOf = (heldOn: Day, calendar: WorkingCalendar): Day[] =>
  reviewMonths.map((months) => nextWorkingDay(calendar, addMonths(heldOn, months)));

const followed = (points: readonly AgreedPoint[]) => points.filter(({ state }) => state !== 'dropped');

/** How many rounds are behind all of the points: what is not reviewed stays open. */
export const roundsDone = (points: readonly AgreedPoint[]): number => {
  const reviewed = followed(points).map((point) => point.reviewed);
  return reviewed.length === 0 ? 0 : Math.min(...reviewed);
};

export function followUpOf(points: readonly AgreedPoint[], reviewDays: readonly Day[]): FollowUp | undefined {
  if (points.length === 0) return undefined;
  const open = points.filter(({ state }) => state === 'open');
  const pointOn = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0];
  const reviewOn = followed(points).length > 0 ? reviewDays[roundsDone(points)] : undefined;
  return {
    points: points.length,
    open: open.length,
    ...(pointOn !== undefined && { pointOn }),
    ...(reviewOn !== undefined && { reviewOn }),
  };
}

/** Whether anything is still to be done or looked at again. */
export const isFollowed = (follow: FollowUp | undefined): boolean =>
  follow !== undefined && (follow.open > 0 || follow.reviewOn !== undefined);

/** The points with one of them changed; refused where there is no such point in one of these states. */
export function withPoint(
  points: readonly AgreedPoint[],
  id: string,
  among: readonly PointState[],
  change: (point: AgreedPoint) => AgreedPoint,
): AgreedPoint[] {
  const point = points.find((each) => each.id === id);
  if (!point) throw refusedField('/point', 'point.unknown');
  if (!among.includes(point.state)) throw new Refusal('point.not-now');
  return points.map((each) => (each === point ? change(point) : each));
}

/** The point as a task of somebody; one is set of it at a time. */
export function withPointTask(points: readonly AgreedPoint[], id: string, task: string): AgreedPoint[] {
  if (points.some((each) => each.id === id && each.task !== undefined)) throw new Refusal('point.has-task');
  return withPoint(points, id, ['open'], (point) => ({ ...point, task }));
}

interface TaskOfPoint {
  id: string;
  status: string;
  finishedOn?: Day | undefined;
  report?: string | undefined;
}

/** The points as the task of one of them stands now: ticked off, it is done; open again, so is the point; cancelled, it may be set anew. */
export function withTaskOf(
  points: readonly AgreedPoint[],
  { id, status, finishedOn, report }: TaskOfPoint,
): AgreedPoint[] | undefined {
  const point = points.find(({ task }) => task === id);
  if (!point) return undefined;
  const { doneOn: _doneOn, evidence: _evidence, ...open } = point;
  const evidence = report === undefined ? undefined : Array.from(report).slice(0, most.evidence).join('');
  const done = { ...open, state: 'done' as const, doneOn: finishedOn, evidence };
  const told = (): AgreedPoint => {
    if (point.state === 'dropped') return point;
    if (status === 'ticked-off') return point.state === 'open' ? done : point;
    if (status === 'cancelled') return { ...point, task: undefined };
    // What was found done otherwise stays so.
    return point.state === 'done' && point.doneOn === finishedOn ? { ...open, state: 'open' } : point;
  };
  return points.map((each) => (each === point ? told() : each));
}

/** The points after a 复查: of one, or of all that are followed; what it finds done is done. */
export function reviewedPoints(
  points: readonly AgreedPoint[],
  { point, result, on }: Pick<Review, 'point' | 'result' | 'on'>,
): AgreedPoint[] {
  const round = roundsDone(points) + 1;
  const looked = (each: AgreedPoint): AgreedPoint => {
    // One that was looked at before the others waits for them.
    if (each.reviewed >= round && point !== undefined) throw new Refusal('point.reviewed');
    return {
      ...each,
      reviewed: Math.max(each.reviewed, round),
      ...(result === 'done' && each.state === 'open' && { state: 'done' as const, doneOn: on }),
    };
  };
  if (point !== undefined) return withPoint(points, point, ['open', 'done'], looked);
  return points.map((each) => (each.state === 'dropped' ? each : looked(each)));
}
