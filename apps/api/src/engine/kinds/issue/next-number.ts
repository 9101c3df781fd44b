import { yearOf } from '@lianluo/domain/calendar/day';
import { issueNumber, type IssueNumber } from '@lianluo/domain/issue/number-pattern';
import { firstSeries, type Series } from '@lianluo/domain/issue/series';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { counterKey, countBefore, counting, formerCounts, lastOf } from './counters';

/**
 * 期号: the next of committee, series and year, and the next of the series in all. Both counters move in the transaction that
 * issues, so that no number is lost or given twice.
 */
export async function nextNumber(
  call: Scope,
  series: Pick<Series, 'id' | 'pattern' | 'issuedBefore' | 'issuedInYear'>,
): Promise<{ given: IssueNumber & { number: string }; writes: CommandWrite[] }> {
  const year = yearOf(call.today);
  const yearKey = counterKey(call.committee.id, `issues#${series.id}#${year}`);
  const allKey = counterKey(call.committee.id, `issues#${series.id}`);
  const addresses = [yearKey, allKey].map((key) => ({ table: 'ledger' as const, key }));
  const [ofYear, ofAll] = await call.storage.get(addresses, { consistent: true });
  const goesOn = ofYear !== undefined && ofAll !== undefined;
  const former =
    goesOn || series.id !== firstSeries
      ? new Map<number, number>()
      : await formerCounts(call.storage, call.committee.id);
  // What the office says was issued elsewhere is behind the next one, whenever it says so; no number is given twice.
  const elsewhere = series.issuedInYear?.year === year ? series.issuedInYear.no : 0;
  const no = Math.max(ofYear ? lastOf(ofYear) : (former.get(year) ?? 0), elsewhere) + 1;
  const here = ofAll ? lastOf(ofAll) : series.issuedBefore + countBefore(former, year + 1);
  const total = Math.max(here, series.issuedBefore) + 1;
  const numbered = { year, no, total };
  return {
    given: { ...numbered, number: issueNumber(series.pattern, numbered) },
    writes: [counting(yearKey, ofYear, no), counting(allKey, ofAll, total)],
  };
}
