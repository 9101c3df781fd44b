import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { spanOf, type Span } from '@lianluo/domain/calendar/period';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Frame } from '@lianluo/domain/scheme/quota/period';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Scope } from '../../floor/context';
import type { AppraisalHead } from '../appraisal/appraisal.store';
import { schemeOfYear } from '../appraisal/year-scheme';
import { countedFirst } from '../scorecard/counted-until';

/** What counting needs of a call, so that a job counts likewise. */
export type Counting = Pick<Scope, 'storage' | 'committee' | 'calendar' | 'today'>;

/** For when something is asked, and by which rules. */
export interface Asking {
  period: string;
  span: Span;
  year: number;
  scheme: Scheme;
  /** How the year stands: where it is locked, what was kept of it then stands. */
  head: AppraisalHead;
  /** As of today, or for what is imagined as of the last of it. */
  frame: Frame;
}

export const lastDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-12-31`;

/** All of it but the rules. */
export function timeOf(scope: Counting, period: string, today: Day = scope.today): Omit<Asking, 'scheme' | 'head'> {
  const span = spanOf(period);
  // The endpoint has read it already.
  if (!span) throw invalidField('/period', 'period.invalid', '期间如 2026、2026-Q3、2026-11。');
  const year = yearOf(span.from);
  const { term } = scope.committee;
  const isOfTerm = term && yearOf(term.startsOn) <= year && year <= yearOf(term.endsOn);
  const terms = isOfTerm && { term: { from: term.startsOn, to: term.endsOn } };
  return { period, span, year, frame: { today, calendar: scope.calendar, year, ...terms } };
}

/**
 * The scheme by which a year is counted: of the running one what is in force now, of an earlier one what was at its end, and of one
 * that is locked what it was locked by.
 */
export async function askingOf(scope: Counting, period: string, today?: Day): Promise<Asking | undefined> {
  const time = timeOf(scope, period, today);
  const last = lastDayOf(time.year);
  const { scheme, head } = await schemeOfYear(scope, time.year, scope.today < last ? scope.today : last);
  return scheme && { ...time, scheme, head };
}

/** The same of the running year where no period is named; refused where nothing was in force in it. */
export async function askingFor(scope: Scope, period = String(yearOf(scope.today)), today?: Day): Promise<Asking> {
  await countedFirst(scope, [scope.committee]);
  const asking = await askingOf(scope, period, today);
  if (!asking) throw new Refusal('scheme.none');
  return asking;
}

/**
 * By which rules and until when it was counted, as every answer says. Whatever part of a year is asked for, what holds it is told as
 * of today, or of the end of the year.
 */
export const countedBy = ({ period, year, scheme: { id, name, version }, frame: { today } }: Asking) => ({
  period,
  asOf: today < lastDayOf(year) ? today : lastDayOf(year),
  scheme: { id, name, version },
});
