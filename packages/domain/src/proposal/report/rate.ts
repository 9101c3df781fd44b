import { partInPercent } from '../../text/percent';

/** The filter of the ledger that shows what was counted: its total is the number. */
export type Listed = Readonly<Record<string, string>>;

/** 数字: how many there are, with the list behind it where one list holds exactly these. */
export interface Figure {
  key: string;
  label: string;
  value: number;
  list?: Listed | undefined;
}

/** 比率: never told without what was divided by what, and by which rule. */
export interface Rate {
  key: string;
  label: string;
  numerator: number;
  denominator: number;
  /** 口径, as a sentence that an office can print below its table. */
  rule: string;
  numeratorList?: Listed | undefined;
  denominatorList?: Listed | undefined;
}

/** In percent to one decimal, half up; nothing where there is nothing to divide by. */
export const percentOf = ({ numerator, denominator }: Pick<Rate, 'numerator' | 'denominator'>): number | undefined =>
  partInPercent(numerator, denominator);

/** 82.1%; a dash where there is nothing to divide by. */
export function percentWords(rate: Pick<Rate, 'numerator' | 'denominator'>): string {
  const percent = percentOf(rate);
  return percent === undefined ? '—' : `${percent.toFixed(1)}%`;
}

/** 82.1%（110/134） */
export const rateWords = (rate: Rate): string => `${percentWords(rate)}（${rate.numerator}/${rate.denominator}）`;
