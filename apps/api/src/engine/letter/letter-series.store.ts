import { letterGroupNames } from '@lianluo/domain/paper/letter';
import { defaultLetterPattern, type LetterSeries } from '@lianluo/domain/paper/letter-series';
import type { Scope } from '../../floor/context';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';
import { counterKey } from '../kinds/issue/counters';

/** 机关代字 of a committee, all in one row. */
export const letterSeriesAddress = (committee: string): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#letter-series`, sk: 'series' },
});

export const letterSeriesRow = (committee: string, series: readonly LetterSeries[], version: number): Row => ({
  ...letterSeriesAddress(committee).key,
  version,
  series: series.map((each) => ({ ...each })),
});

export const letterSeriesCodec = rowCodec('platforms', {
  series: list(
    fields<LetterSeries>({
      group: oneOf(letterGroupNames),
      code: maybe(text),
      pattern: text,
      issuedInYear: maybe(fields({ year: number, no: number })),
    }),
  ),
});

/** What the committee has laid down of every group; one that has said nothing has no codes. */
export async function readLetterSeries({
  storage,
  committee,
}: Pick<Scope, 'storage' | 'committee'>): Promise<{ series: readonly LetterSeries[]; version: number }> {
  const [row] = await storage.get([letterSeriesAddress(committee.id)], { consistent: true });
  return { series: ofEveryGroup(row ? letterSeriesCodec(row).series : []), version: row?.version ?? 0 };
}

/** What is said of every group; of one that nothing was laid down of, that it has no code. */
export const ofEveryGroup = (laidDown: readonly LetterSeries[]): readonly LetterSeries[] =>
  letterGroupNames.map(
    (group) => laidDown.find((each) => each.group === group) ?? { group, pattern: defaultLetterPattern },
  );

/** One count for a code and a year, whichever groups bear it. */
export const letterCounter = (committee: string, code: string, year: number): Address => ({
  table: 'ledger',
  key: counterKey(committee, `letters#${code}#${year}`),
});
