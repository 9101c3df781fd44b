import { countTally, isSignOfLife } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { lookBack, newestAfter, newestBefore } from '@lianluo/domain/scorecard/lasts';
import { monthlyOf, type Last, type Monthly, type YearCard } from '@lianluo/domain/scorecard/year-card';
import { yearOf } from '@lianluo/domain/calendar/day';
import { aliveUntil } from '@lianluo/domain/unit/platform';
import type { CardRows } from './card-rows';
import { nowCodec, nowKey, readNowCard, readYearCard, yearKey } from './cards.store';
import { carriedAs, carriedOn, carriedYears } from './figures.store';

/** What facts came to or went from a subject: the years whose cards changed, and by key the years that figures count it in. */
export interface Touched {
  years: Set<number>;
  keys: Map<string, Set<number>>;
}

/**
 * Brings a subject's card of now up to its cards of the years: which years there are, the newest day of each sign of life, and
 * for a committee the figures that desks read. It is computed from the cards that changed; only where the newest day of a year
 * that has no other is taken away are the years before it read, in one call.
 */
export async function settleSubject(
  rows: CardRows,
  committee: string,
  subject: Subject,
  touched: Touched,
): Promise<void> {
  const key = nowKey(committee, subject);
  const keyOf = (year: number) => yearKey(committee, year, subject);
  const cardOf = (year: number): YearCard => readYearCard(rows.at(keyOf(year)));
  const load = (years: readonly number[]) => rows.load(years.map(keyOf));

  const now = readNowCard(rows.at(key));
  const years = withYears(now.years, touched.years, (year) => Object.keys(cardOf(year)).length > 0);
  const lasts = { ...now.lasts };
  for (const [fact, changed] of touched.keys) {
    if (subject === 'committee' || !isSignOfLife(fact)) continue;
    const before = lasts[fact];
    const last = newestAfter(fact, { before, changed }, cardOf);
    set(lasts, fact, last === lookBack ? await lookedBack(fact, before, years, { load, cardOf }) : last);
  }
  rows.change(key, (row) => ({ ...row, card: { ...now, years, lasts } }));
  if (subject !== 'committee') return;

  const before = carriedOn(rows.at(key));
  const carried = carriedYears(years);
  await load(carried.filter((year) => !before[year]));
  const ofYear = (year: number): Monthly =>
    (touched.years.has(year) ? undefined : before[year]) ?? monthlyOf(cardOf(year));
  const figures = carriedAs(Object.fromEntries(carried.map((year) => [year, ofYear(year)])));
  rows.change(key, ({ figures: _before, ...row }) => ({ ...row, ...(figures !== undefined && { figures }) }));
}

const withYears = (
  known: readonly number[],
  touched: Iterable<number>,
  hasCard: (year: number) => boolean,
): number[] => {
  const years = new Set(known);
  for (const year of touched)
    if (hasCard(year)) years.add(year);
    else years.delete(year);
  return [...years].sort((one, other) => one - other);
};

interface Looking {
  load: (years: readonly number[]) => Promise<void>;
  cardOf: (year: number) => YearCard;
}

async function lookedBack(key: string, before: Last | undefined, years: readonly number[], { load, cardOf }: Looking) {
  const earlier = years.filter((year) => before && year < yearOf(before.on));
  await load(earlier);
  return newestBefore(key, earlier, cardOf);
}

function set(lasts: Record<string, Last>, key: string, last: Last | undefined): void {
  if (last) lasts[key] = last;
  else delete lasts[key];
}

/** Counts on the committee's card until when a 1+3 unit is alive, so that a city reads one row a county. */
export function settleUnit(rows: CardRows, committee: string, subject: Subject): void {
  const row = rows.at(nowKey(committee, subject));
  const { aliveUntil: was, unit } = nowCodec(row);
  const until = unit?.stations ? aliveUntil(unit.stations, readNowCard(row)) : undefined;
  if (was === until) return;
  rows.change(nowKey(committee, subject), ({ aliveUntil: _was, ...rest }) => ({
    ...rest,
    ...(until !== undefined && { aliveUntil: until }),
  }));
  rows.change(nowKey(committee, 'committee'), (whole) => {
    const left =
      was === undefined ? readNowCard(whole) : countTally(readNowCard(whole), { name: 'alive', value: was }, -1);
    return { ...whole, card: until === undefined ? left : countTally(left, { name: 'alive', value: until }, 1) };
  });
}
