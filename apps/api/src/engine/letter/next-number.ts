import type { Day } from '@lianluo/domain/calendar/day';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { LetterGroup } from '@lianluo/domain/paper/letter';
import { letterNumber, type LetterSeries } from '@lianluo/domain/paper/letter-series';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import type { Row } from '../../floor/storage/table';
import { lastOf } from '../kinds/issue/counters';
import { letterCounter, readLetterSeries } from './letter-series.store';

export interface GivenNumber {
  number: string;
  year: number;
  no: number;
}

/**
 * 发文字号: the next of a committee's code in the year it is sent. The counter moves in the transaction that sends, so that no
 * number is lost or given twice.
 */
export async function nextLetterNumber(
  scope: Pick<Scope, 'storage' | 'committee'>,
  group: LetterGroup,
  sentOn: Day,
): Promise<{ given: GivenNumber; writes: CommandWrite[] }> {
  const { series: all } = await readLetterSeries(scope);
  const year = yearOf(sentOn);
  const series = all.find((each) => each.group === group);
  if (series?.code === undefined) throw new Refusal('letter.no-code');
  const { table, key } = letterCounter(scope.committee.id, series.code, year);
  const [counter] = await scope.storage.get([{ table, key }], { consistent: true });
  const given = nextOf(series, series.code, year, all, counter);
  return {
    given,
    writes: [
      {
        table,
        put: { ...key, version: (counter?.version ?? 0) + 1, last: given.no },
        if: counter ? { version: counter.version } : 'absent',
        refusal: 'again',
      },
    ],
  };
}

/** What was sent elsewhere, by any group of the code, is behind the next one. */
export function nextOf(
  { pattern }: LetterSeries,
  code: string,
  year: number,
  all: readonly LetterSeries[],
  counter: Row | undefined,
): GivenNumber {
  const elsewhere = all.flatMap(({ code: of, issuedInYear }) =>
    of === code && issuedInYear?.year === year ? issuedInYear.no : [],
  );
  const no = Math.max(lastOf(counter), ...elsewhere) + 1;
  return { number: letterNumber(pattern, { code, year, no }), year, no };
}
