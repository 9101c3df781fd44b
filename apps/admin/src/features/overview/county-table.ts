import type { Overview } from '@lianluo/contract/overview';
import { kinds } from '@lianluo/domain/work/kinds';
import type { RouteLocationRaw } from 'vue-router';
import { listRoute } from '../../work/list-route';

type County = NonNullable<Overview['counties']>[number];
export type CountyMode = 'total' | 'per-hundred';
export const countyModeLabels: Record<CountyMode, string> = { total: '总数', 'per-hundred': '每百名委员' };

/** Below so many members a rate says nothing. */
export const leastMembers = 30;
/** Fewer counties than this are not divided into quarters. */
export const leastCounties = 4;

interface Indicator {
  key: string;
  label: string;
  /** A count that grows with the committee: shown per hundred members too, and shaded. */
  rated?: true;
}

export const indicators: readonly Indicator[] = [
  { key: 'platforms.alive', label: '平台健全' },
  { key: 'members', label: '委员' },
  ...Object.values(kinds).flatMap(({ proves }) =>
    Object.entries(proves).flatMap(([key, { column, rated }]): Indicator[] =>
      column === undefined ? [] : [{ key, label: column, ...(rated && { rated }) }],
    ),
  ),
  { key: 'overdue', label: '逾期未办' },
];

export interface CountyCell {
  key: string;
  words: string;
  /** Which quarter of its column, 4 the highest; none where it is not compared. */
  quarter?: 1 | 2 | 3 | 4;
  state?: 'few' | 'late' | 'due';
  to?: RouteLocationRaw;
}
export interface CountyRow {
  id: string;
  name: string;
  cells: CountyCell[];
}

export const quarterLabels = {
  4: '本列前四分之一',
  3: '本列前二分之一',
  2: '本列后二分之一',
  1: '本列后四分之一',
} as const;

const valueOf = ({ figures }: Pick<County, 'figures'>, key: string) =>
  figures.find((figure) => figure.key === key)?.value ?? 0;

export function countyRows(counties: readonly County[], mode: CountyMode): CountyRow[] {
  const rates = new Map(
    indicators.map(({ key, rated }) => [key, rated ? counties.map((county) => rate(county, key, mode)) : []]),
  );
  return counties.map((county, index) => ({
    id: county.committee.id,
    name: county.committee.name.replace(/政协$/, ''),
    cells: indicators.map((indicator) => {
      const column = rates.get(indicator.key) ?? [];
      const quarter = quarterOf(column, column[index]);
      const list = county.figures.find(({ key }) => key === indicator.key)?.list;
      // A rate has no list of its own.
      const to = mode === 'total' || !indicator.rated ? listRoute(list) : undefined;
      return { ...cellOf(county, indicator, mode), ...(quarter && { quarter }), ...(to && { to }) };
    }),
  }));
}

/** 全市: sums, and the rate of the sums. */
export function cityRow(counties: readonly County[], mode: CountyMode): CountyCell[] {
  const sum = (key: string) => counties.reduce((total, county) => total + valueOf(county, key), 0);
  const figures = [...indicators, { key: 'platforms' }].map(({ key }) => ({ key, value: sum(key) }));
  return indicators.map((indicator) => cellOf({ figures }, indicator, mode));
}

/** Tab-separated, as Excel takes it from the clipboard. */
export function tableText(counties: readonly County[], mode: CountyMode, asOf: string): string {
  const plain = ({ words }: CountyCell) => words.replaceAll(',', '');
  const head = [
    '县（市、区）',
    ...indicators.map(({ label, rated }) => (rated && mode === 'per-hundred' ? `${label}（每百名委员）` : label)),
  ];
  const lines = countyRows(counties, mode).map(({ name, cells }) => [name, ...cells.map(plain)]);
  // 7/10 would become a date.
  const safe = (word: string) => (/^\d+\/\d+$/.test(word) ? `="${word}"` : word);
  return [head, ...lines, ['全市', ...cityRow(counties, mode).map(plain)], [`数据截至 ${asOf}`]]
    .map((line) => line.map(safe).join('\t'))
    .join('\r\n');
}

type Counted = { figures: readonly { key: string; value: number }[] };

function rate(county: Counted, key: string, mode: CountyMode): number | undefined {
  const value = county.figures.find((figure) => figure.key === key)?.value ?? 0;
  if (mode === 'total') return value;
  const members = county.figures.find((figure) => figure.key === 'members')?.value ?? 0;
  return members < leastMembers ? undefined : (value / members) * 100;
}

const numbers = new Intl.NumberFormat('zh-CN');

function cellOf(county: Counted, { key, rated }: Indicator, mode: CountyMode): CountyCell {
  const value = county.figures.find((figure) => figure.key === key)?.value ?? 0;
  if (key === 'platforms.alive') {
    const all = county.figures.find((figure) => figure.key === 'platforms')?.value ?? 0;
    return { key, words: `${value}/${all}`, ...(value < all && { state: 'due' as const }) };
  }
  if (key === 'overdue') return { key, words: numbers.format(value), ...(value > 0 && { state: 'late' as const }) };
  if (!rated || mode === 'total') return { key, words: numbers.format(value) };
  const found = rate(county, key, mode);
  return found === undefined ? { key, words: '样本不足', state: 'few' } : { key, words: found.toFixed(1) };
}

/** Which quarter of the compared values a value falls into; equal values share the higher. Nothing is ranked where all are alike. */
function quarterOf(column: readonly (number | undefined)[], value: number | undefined): 1 | 2 | 3 | 4 | undefined {
  const compared = column.filter((each) => each !== undefined);
  if (value === undefined || compared.length < leastCounties || new Set(compared).size === 1) return undefined;
  const below = compared.filter((each) => each < value).length;
  return (Math.min(3, Math.floor((below / compared.length) * 4)) + 1) as 1 | 2 | 3 | 4;
}
