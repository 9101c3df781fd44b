import { exact, part, rounded } from '../exact';
import type { Indicator, Sheet } from '../assessment-sheet';
import type { QuotaState } from '../quota/state';
import { indicatorsOf } from './scores';

/** One period of a quota, as far as a sheet shows it. */
export interface PeriodMet {
  period: string;
  state: QuotaState;
}

/** What automatic lines are filled from: the states of quotas and what nodes of the points came to, by their ids. */
export interface SheetSources {
  quotas: Readonly<Record<string, readonly PeriodMet[]>>;
  nodes: Readonly<Record<string, number>>;
}

/** What a line was filled from: so many of the periods that are owed, or what the node came to before it was cut. */
export type FilledFrom =
  | { quota: string; counted: number; owed: number; periods: readonly PeriodMet[] }
  | { node: string; value: number };

export interface FilledLine {
  /** Nothing where no period was owed: somebody has to say. */
  value?: number;
  from: FilledFrom;
}

/** By the id of the line. */
export type Filled = Readonly<Record<string, FilledLine>>;

const owes = ({ state }: PeriodMet): boolean => state !== 'exempt' && state !== 'none';

/** What counts for a line: periods that were met; of a deduction those that were missed. */
const counting: Readonly<Record<Indicator['kind'], QuotaState>> = { base: 'met', bonus: 'met', deduct: 'missed' };

function fromQuota({ most, kind }: Indicator, quota: string, periods: readonly PeriodMet[]): FilledLine {
  const owed = periods.filter(owes).length;
  const counted = periods.filter(({ state }) => state === counting[kind]).length;
  const from = { quota, counted, owed, periods };
  return owed === 0 ? { from } : { value: rounded(part(exact(most), counted, owed)), from };
}

/** A deduction takes what the node lost as well as what it counted up. */
function fromNode({ most, kind }: Indicator, node: string, value: number): FilledLine {
  const size = kind === 'deduct' ? Math.abs(value) : Math.max(0, value);
  return { value: Math.min(most, rounded(exact(size))), from: { node, value } };
}

function fillLine(indicator: Indicator, { quotas, nodes }: SheetSources): FilledLine | undefined {
  const { auto } = indicator;
  if (auto === undefined) return undefined;
  if ('quota' in auto) {
    const periods = quotas[auto.quota];
    return periods && fromQuota(indicator, auto.quota, periods);
  }
  const value = nodes[auto.node];
  return value === undefined ? undefined : fromNode(indicator, auto.node, value);
}

/** 自动取数: every line that facts can fill; one whose quota or node is not told stays empty. */
export const fillSheet = (sheet: Sheet, sources: SheetSources): Filled =>
  Object.fromEntries(
    indicatorsOf(sheet).flatMap((indicator) => {
      const line = fillLine(indicator, sources);
      return line ? [[indicator.id, line]] : [];
    }),
  );
