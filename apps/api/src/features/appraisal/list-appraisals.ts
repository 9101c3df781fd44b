import type { listAppraisals as endpoint } from '@lianluo/contract/appraisals';
import { yearOf } from '@lianluo/domain/calendar/day';
import { readAppraisalHeads } from '../../engine/appraisal/appraisal.store';
import { pageOf } from '../../engine/appraisal/page-of';
import { readSchemeHead } from '../../engine/scheme/own-schemes';
import type { AnswerFor, Call } from '../../floor/context';

/** 年度考核 of every year since the first scheme began, newest first: no year is counted without one. */
export async function listAppraisals(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { versions } = await readSchemeHead(call);
  const now = yearOf(call.today);
  const first = versions.reduce((year, { effectiveFrom }) => Math.min(year, yearOf(effectiveFrom)), now + 1);
  const years = Array.from({ length: Math.max(0, now - first + 1) }, (_, index) => ({
    id: String(now - index),
    year: now - index,
  }));
  const page = pageOf(call, 'appraisals', call.query, years);
  const heads = await readAppraisalHeads(
    call,
    page.items.map(({ year }) => year),
  );
  return {
    body: { ...page, items: heads.map(({ year, state, window }) => ({ year, state, ...(window && { window }) })) },
  };
}
