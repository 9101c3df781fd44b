import { isWithinYears } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import { readAppraisalHead, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import type { Scope } from '../../floor/context';

/** The year that a path names: one that nobody has begun is running. */
export async function findYear(scope: Scope, { year }: { year: string }): Promise<AppraisalHead> {
  if (!/^\d{4}$/.test(year) || !isWithinYears(`${year}-01-01`)) throw new Refusal('not-found');
  return readAppraisalHead(scope, Number(year));
}
