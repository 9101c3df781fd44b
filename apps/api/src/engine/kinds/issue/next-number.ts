import { yearOf } from '@lianluo/domain/calendar/day';
import { issueNumber, type IssueNumber } from '@lianluo/domain/issue/number-pattern';
import { firstSeries, type Series } from '@lianluo/domain/issue/series';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Row } from '../../../floor/storage/table';

/**
 * 期号: the next of committee, series and year, and the next of the series in all. Both counters move in the transaction that
 * issues, so that no number is lost or given twice.
 */
export async function nextNumber(
  call: Scope,
  series: Pick<Series, 'id' | 'pattern' | 'issuedBefore'>,
): Promise<{ given: IssueNumber & { number: string }; writes: CommandWrite[] }> {
  const year = yearOf(call.today);
  const pk = `${call.committee.id}#counters`;
  const keys = [`issues#${series.id}#${year}`, `issues#${series.id}`, `opinions#${year}`].map((sk) => ({ pk, sk }));
  const addresses = keys.map((key) => ({ table: 'ledger' as const, key }));
  const [ofYear, ofAll, former] = await call.storage.get(addresses, { consistent: true });
  // Before there were series, each opinion had a number of its own: the first series goes on behind them.
  const before = series.id === firstSeries ? lastOf(former) : 0;
  const no = (ofYear ? lastOf(ofYear) : before) + 1;
  const total = (ofAll ? lastOf(ofAll) : series.issuedBefore + before) + 1;
  const numbered = { year, no, total };
  return {
    given: { ...numbered, number: issueNumber(series.pattern, numbered) },
    writes: [counting(keys[0]!, ofYear, no), counting(keys[1]!, ofAll, total)],
  };
}

const lastOf = (row: Row | undefined): number => Number(row?.['last'] ?? 0);

const counting = (key: { pk: string; sk: string }, row: Row | undefined, last: number): CommandWrite => ({
  table: 'ledger',
  put: { ...key, version: (row?.version ?? 0) + 1, last },
  if: row ? { version: row.version } : 'absent',
  refusal: 'again',
});
