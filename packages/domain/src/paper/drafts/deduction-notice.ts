import type { Day } from '../../calendar/day';
import type { Committee } from '../../committee/committee';
import { chineseNumber, printedLine } from '../../document/plain-paragraphs';
import { exact, plus, shown, type Exact } from '../../scheme/exact';
import type { LineResult } from '../../scheme/sheet/result';
import { letterHead, quoted } from '../matter';
import type { PrintedPaper } from '../paper';

/** What a 扣分抄告单 tells. */
export interface DeductionMatter {
  house: Pick<Committee, 'name' | 'fullName' | 'level' | 'demo'>;
  on: Day;
  /** Who is told. */
  to: string;
  year: number;
  unit: string;
  /** 考核办法 by which the year is counted. */
  scheme: string;
  sheet: string;
  /** What was taken, line by line. */
  lines: readonly LineResult[];
}

/** 扣分抄告单: what a unit lost in a year's appraisal, by which rule and why. */
export function deductionNotice({ house, on, to, year, unit, scheme, sheet, lines }: DeductionMatter): PrintedPaper {
  const taken = lines.reduce<Exact>((sum, { value }) => plus(sum, exact(value)), 0);
  return {
    ...letterHead(house, on),
    title: '年度考核扣分抄告单',
    addressed: printedLine(to),
    paragraphs: [
      `${year} 年度考核中，${printedLine(unit)}按${quoted(sheet)}扣分 ${lines.length} 项，合计 ${shown(taken)} 分，现抄告如下：`,
      ...lines.map((line, index) => lineWords(scheme, line, index)),
      '请按有关规定办理。',
    ],
  };
}

/** 一、迟报材料：扣 2 分。依据：……。事由：……。 */
function lineWords(scheme: string, { indicator, value, counts, evidence }: LineResult, index: number): string {
  const label = printedLine(indicator.label);
  const told = [
    // Where a rule was taken from is a note to whoever lays it down; what holds is the scheme in force.
    ['依据', `${quoted(scheme)}“${label}”`],
    ['事由', counts?.reason],
    ['佐证', evidence?.text],
  ] as const;
  const words = told.map(([called, text = '']) => [called, printedLine(text).replace(/[。；]$/, '')] as const);
  return [
    `${chineseNumber(index + 1)}、${label}：扣 ${shown(exact(value))} 分。`,
    ...words.flatMap(([called, text]) => (text === '' ? [] : [`${called}：${text}。`])),
  ].join('');
}
