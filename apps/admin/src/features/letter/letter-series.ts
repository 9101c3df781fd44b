import type { LetterSeriesView } from '@lianluo/contract/letter';
import { defaultLetterPattern, letterNumber, letterPatternFault } from '@lianluo/domain/paper/letter-series';
import { thisYear } from '../../ui/format';
import type { SeriesBody } from './letter.queries';

type Group = LetterSeriesView['items'][number];

/** One group as its line of the form has it. */
export interface SeriesLine extends Pick<Group, 'group' | 'label' | 'papers'> {
  code: string;
  pattern: string;
  /** 本年已发的号数, of a year that was begun elsewhere. */
  before: number;
  /** What comes next as long as nothing of it is changed. */
  next?: string | undefined;
}

const sameAs = (one: SeriesLine, other: SeriesLine) =>
  one.code.trim() === other.code && one.pattern.trim() === other.pattern && one.before === other.before;

export const linesOf = ({ items }: LetterSeriesView): SeriesLine[] =>
  items.map(({ group, label, papers, code = '', pattern, issuedInYear, next }) => ({
    group,
    label,
    papers,
    code,
    pattern,
    before: issuedInYear?.year === thisYear() ? issuedInYear.no : 0,
    next,
  }));

/** What is wrong with a line, in words. A group without a code takes no numbers, and that is no fault. */
export const faultOf = ({ code, pattern }: SeriesLine): string | undefined =>
  code.trim() === '' ? undefined : letterPatternFault(pattern.trim());

/** 下一号：秦政协函〔2026〕8号, or how a number would look that is being laid down. */
export function exampleOf(line: SeriesLine, before: SeriesLine | undefined): string {
  if (line.code.trim() === '') return '未设机关代字，不取号';
  if (before?.next !== undefined && sameAs(line, before)) return `下一号：${before.next}`;
  return `如：${letterNumber(line.pattern.trim(), { code: line.code.trim(), year: thisYear(), no: line.before + 1 })}`;
}

export const bodyOf = (lines: readonly SeriesLine[]): SeriesBody => ({
  series: lines.flatMap(({ group, code, pattern, before }) =>
    code.trim() === ''
      ? []
      : [
          {
            group,
            code: code.trim(),
            ...(pattern.trim() !== defaultLetterPattern && { pattern: pattern.trim() }),
            ...(before > 0 && { issuedInYear: { year: thisYear(), no: before } }),
          },
        ],
  ),
});
