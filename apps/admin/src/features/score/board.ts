import { quotaStates, type QuotaState } from '@lianluo/domain/scheme/quota/state';
import type { QuotaRule, ScoredSubject } from '@lianluo/contract/scores';
import type { QuotaScore } from './score.queries';

/** 一格: one quota of one subject, in the one period that runs or in all of an earlier year. */
export interface Cell {
  periods: readonly QuotaRule[];
  state: QuotaState;
  done: number;
  atLeast: number;
  /** 篇、次 of one period; 期 of several, of which so many are done. */
  counts: 'done' | 'periods';
}

/** The worst first: a cell of several periods, and a subject of several quotas, stands as its worst does. */
const worstFirst: readonly QuotaState[] = ['missed', 'at-risk', 'on-track', 'met', 'exempt', 'none'];

const worstOf = (states: readonly QuotaState[]): QuotaState =>
  worstFirst.find((state) => states.includes(state)) ?? 'none';

const isOwed = ({ state }: QuotaRule): boolean => state !== 'exempt' && state !== 'none';

export function cellOf(periods: readonly QuotaRule[]): Cell {
  const state = worstOf(periods.map((each) => each.state));
  const [only] = periods;
  if (only && periods.length === 1) {
    return { periods, state, done: only.done, atLeast: only.atLeast, counts: 'done' };
  }
  const owed = periods.filter(isOwed);
  return {
    periods,
    state,
    done: owed.filter((each) => each.state === 'met').length,
    atLeast: owed.length,
    counts: 'periods',
  };
}

export interface BoardColumn {
  rule: string;
  label: string;
}

export interface BoardRow {
  subject: ScoredSubject;
  state: QuotaState;
  cells: Readonly<Record<string, Cell>>;
}

/** Every quota that anybody is asked for, in the order of the scheme. */
export function columnsOf(items: readonly QuotaScore[]): BoardColumn[] {
  const labels = new Map<string, string>();
  for (const { rules } of items) for (const { rule, label } of rules) if (!labels.has(rule)) labels.set(rule, label);
  return [...labels].map(([rule, label]) => ({ rule, label }));
}

/** Those of whom anything is asked: a unit of a type that owes nothing has no place on the board. */
export function rowsOf(items: readonly QuotaScore[]): BoardRow[] {
  const rows = items.map(({ subject, rules }) => {
    const byRule = new Map<string, QuotaRule[]>();
    for (const each of rules) byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each]);
    const cells = [...byRule].map(([rule, periods]) => [rule, cellOf(periods)] as const);
    return { subject, state: worstOf(cells.map(([, { state }]) => state)), cells: Object.fromEntries(cells) };
  });
  return rows.filter(({ state }) => state !== 'none');
}

/** What a tile counts: where somebody stands as their worst quota does. */
export const tiles = ['met', 'on-track', 'at-risk', 'missed', 'exempt'] as const;
export type Tile = (typeof tiles)[number];

const isTile = (state: QuotaState): state is Tile => tiles.some((each) => each === state);

export function tallyOf(rows: readonly BoardRow[]): Record<Tile, number> {
  const tally: Record<Tile, number> = { met: 0, 'on-track': 0, 'at-risk': 0, missed: 0, exempt: 0 };
  for (const { state } of rows) if (isTile(state)) tally[state] += 1;
  return tally;
}

/** How much of the bar is filled, and where the working days that are over end on it; percent. */
export function barOf({ done, atLeast, periods, counts }: Cell): { filled: number; mark?: number } {
  const filled = atLeast > 0 ? Math.min(100, (done / atLeast) * 100) : 0;
  const [only] = periods;
  if (counts === 'periods' || !only || only.workingDays === 0) return { filled };
  return { filled, mark: Math.min(100, (only.elapsed / only.workingDays) * 100) };
}

/** 1/2; nothing where nothing is asked. */
export const countWords = ({ done, atLeast, state }: Cell): string =>
  state === 'none' || (state === 'exempt' && done === 0) ? '–' : `${done}/${atLeast}`;

/** What a screen reader says of a cell: of several periods 10/12 期. */
export const cellWords = (subject: string, label: string, cell: Cell): string =>
  `${subject}，${label}：${countWords(cell)}${cell.counts === 'periods' ? ' 期' : ''} ${quotaStates[cell.state]}`;
