import type { Cell } from '../sheet/cells';
import { lineText, plainText } from '../sheet/cell-text';

/** What a cell says of how many: the number, whether only roughly, and what it counts where it says so. */
export type CountReading = { count: number; roughly: boolean; unit?: string } | undefined;

/** 数量级: what a head or a cell counts in. */
const scales: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const scaleWords = Object.keys(scales)
  .toSorted((left, right) => right.length - left.length)
  .join('|');

const amount = new RegExp(
  `^(?<before>约|近|逾|超过|超)?(?<sign>[￥¥])?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<more>余|多)?(?<scale>${scaleWords})?(?<further>余|多)?` +
    '(?<unit>元|块|人民币|人次|人|名|位|户次|户|家|件|份|次|个)?整?(?<after>左右|以上)?$',
);

/** 86, 3,000, 3000元, 1.2万元, 约200人次; with `scale` for what its head counts in, unless the cell says it itself. */
export function readCount(cell: Cell | undefined, scale = 1): CountReading {
  const found = amount.exec(plainText(cell))?.groups;
  if (!found) return undefined;
  const { before, sign, digits = '', more, scale: own, further, after } = found;
  const unit = sign === undefined ? found['unit'] : '元';
  // Who writes 元 beside a number means that number, whatever stands above the column.
  const times = own === undefined ? (unit === undefined ? scale : 1) : (scales[own] ?? 1);
  // 0.29 × 10000 is 2900 in an office and 2899.9999… in binary.
  const count = Math.round(Number(digits.replaceAll(',', '')) * times * 1e6) / 1e6;
  const roughly = [before, more, further, after].some((word) => word !== undefined);
  return { count, roughly, ...(unit !== undefined && { unit }) };
}

/**
 * A number whose format writes 元 or 万 beside it: the number is exact and what is seen is rounded, so it is the one of its
 * readings that lies nearest to what is seen.
 */
export function readShownCount(raw: number, shown: string, scale: number): CountReading {
  const seen = readCount(shown, scale);
  if (!seen) return readCount(raw, scale);
  const readings = [1, ...Object.values(scales)].map((times) => Math.round(raw * times * 1e6) / 1e6);
  const away = (count: number) => Math.abs(count - seen.count);
  return { ...seen, count: readings.reduce((best, each) => (away(each) < away(best) ? each : best)) };
}

const ofMoney = new RegExp(`(${scaleWords})?元`, 'g');
const ofOthers = new RegExp(`[(\\[【/](${scaleWords})(?:人次|人|户|件)?[)\\]】]|(${scaleWords})(?:人次|人|户|件)?$`);

/** What a heading counts in, 资金（万元） or 万元投入资金; nothing where it does not say, `unclear` where it says two things. */
export function scaleOf(heading: string): number | 'unclear' | undefined {
  const text = plainText(heading);
  const money = new Set([...text.matchAll(ofMoney)].map(([, word]) => scales[word ?? ''] ?? 1));
  if (money.size > 1) return 'unclear';
  const [, inBrackets, last] = ofOthers.exec(text) ?? [];
  return [...money][0] ?? scales[inBrackets ?? last ?? ''];
}

const unitLine = new RegExp(
  `(?:^|[^\\p{Script=Han}]|金额|资金|经费|计量|货币)单位\\s*[:为]?[\\s人户次名件个、,/]*((?:${scaleWords})?元[^\\s)]*)`,
  'u',
);

/** 单位：万元 in a line above or below the table: what its money is counted in. */
export const moneyUnitIn = (line: Cell): string | undefined => unitLine.exec(lineText(line).normalize('NFKC'))?.[1];
