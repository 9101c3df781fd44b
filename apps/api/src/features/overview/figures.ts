import { calledBy, type Called } from '@lianluo/domain/scheme/called';
import type { Figure } from '@lianluo/contract/overview';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Provable } from '@lianluo/domain/work/provable';
import type { Reach } from '@lianluo/domain/permission';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { aliveOn, overdueOf, type NowCard } from '@lianluo/domain/scorecard/card';
import { sum } from '@lianluo/domain/scorecard/counts';
import type { Monthly } from '@lianluo/domain/scorecard/year-card';

/** What the figures of one committee (or one unit, for its operator) are counted from. */
export interface Cards {
  committee: string;
  year: number;
  today: Day;
  now: NowCard;
  thisYear: Monthly;
  lastYear: Monthly;
  reach: Reach;
  /** What its platforms are called by. */
  scheme: Called | undefined;
  /** For an operator's own figures. */
  unit?: string | undefined;
}

/** One line of the table of figures: what it counts, and the list that shows exactly that. */
interface FigureRow {
  key: string;
  label: string;
  value: (cards: Cards) => number;
  list: (cards: Cards) => string | null;
  /** Fact key for the comparison with the same months of last year. */
  fact?: string;
  /** Fact key of what is told beside it. */
  times?: string | undefined;
  /** The committee as a whole; an operator's own desk leaves it out. */
  whole?: true;
}

/** What a kind proves, as a figure of the year. */
function yearly(kind: string, key: string, { label, list, inYear = 'year', openedBelow, times }: Provable): FigureRow {
  return {
    key,
    label,
    fact: key,
    times,
    value: ({ thisYear }) => sum(thisYear[key] ?? []),
    // What the city may not open item by item has no list for it.
    list: ({ year, reach }) =>
      reach === 'own' || openedBelow ? `${kind}?${list === undefined ? '' : `${list}&`}${inYear}=${year}` : null,
  };
}

const rows: readonly FigureRow[] = [
  {
    key: 'platforms.alive',
    label: '平台健全数',
    value: ({ now, today }) => aliveOn(now, today),
    list: () => 'units?alive=true',
    whole: true,
  },
  {
    key: 'platforms',
    label: '“1+3”平台',
    value: ({ now }) => now.counts['units']?.['one-plus-three'] ?? 0,
    list: () => 'units?onePlusThree=true',
    whole: true,
  },
  {
    key: 'members',
    label: '在任委员',
    value: ({ now }) => now.counts['members']?.['active'] ?? 0,
    list: () => 'members?status=active',
    whole: true,
  },
  ...Object.values(kinds).flatMap(({ name, proves }) =>
    Object.entries(proves).flatMap(([key, each]) => (each.figure ? [yearly(name, key, each)] : [])),
  ),
  {
    key: 'overdue',
    label: '逾期未办',
    value: ({ now, today }) => sum(kindNames.map((kind) => overdueOf(now, kind, today))),
    list: ({ reach }) => (reach === 'own' ? 'waiting?overdue=true' : null),
  },
  ...kindNames.map((kind): FigureRow => ({
    key: `${kind}.overdue`,
    label: `逾期未办：${kinds[kind].words.label}`,
    value: ({ now, today }) => overdueOf(now, kind, today),
    list: ({ reach }) => (reach === 'own' ? `${kind}?overdue=true` : null),
  })),
];

/** The figures of a year, each with the list behind it whose total is the same number. */
export function figuresOf(cards: Cards): Figure[] {
  return rows
    .filter((row) => cards.unit === undefined || !row.whole)
    .map((row) => {
      const list = row.list(cards);
      return {
        key: row.key,
        label: row.key === 'platforms' ? calledBy(cards.scheme, 'platform') : row.label,
        value: row.value(cards),
        list: list === null ? null : `/committees/${cards.committee}/${list}`,
        ...(row.fact !== undefined && { lastYear: sameMonths(cards, row.fact) }),
        ...(row.times !== undefined && { times: sum(cards.thisYear[row.times] ?? []) }),
      };
    });
}

/** 去年同期: the months up to the one that today lies in; a past year is compared whole. */
function sameMonths({ lastYear, year, today }: Cards, fact: string): number {
  const months = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 12;
  return sum((lastYear[fact] ?? []).slice(0, months));
}
