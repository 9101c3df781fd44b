import type { Cell } from '../sheet/cells';
import { plainText } from '../sheet/cell-text';

/** What a cell says of how many: the number, and whether it says so only roughly. */
export type CountReading = { count: number; roughly: boolean } | undefined;

const amount =
  /^(约|近|逾|超过|超)?￥?¥?(\d[\d,]*(?:\.\d+)?)(余|多)?(万)?(余|多)?(元|人|人次|名|户|户次|件|次|块)?(左右|以上)?$/;

/** 86, 3,000, 3000元, 1.2万元, 约200人次; with `scale` for what the heading counts in: 投入资金（万元）. */
export function readCount(cell: Cell | undefined, scale = 1): CountReading {
  const found = amount.exec(plainText(cell));
  if (!found) return undefined;
  const [, before, digits = '', more, tenThousand, further, , after] = found;
  const times = tenThousand ? 10_000 : scale;
  // 0.29 × 10000 is 2900 in an office and 2899.9999… in binary.
  const count = Math.round(Number(digits.replaceAll(',', '')) * times * 1e6) / 1e6;
  return { count, roughly: [before, more, further, after].some((word) => word !== undefined) };
}

/** What a heading counts in: 资金（万元） is ten thousand of what it would be without. */
export const scaleOf = (heading: string): number =>
  /万(元|人|人次)?[)）\]】]?$/.test(plainText(heading)) ? 10_000 : 1;
