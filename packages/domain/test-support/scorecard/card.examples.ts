import { yearOf } from '../../src/calendar/day';
import type { WorkItem } from '../../src/work/item';
import { factsOf } from '../../src/work/facets';
import { kindOfItem } from '../../src/work/kinds';
import { figureDayOf } from '../../src/scorecard/figure-day';
import { countOpen, emptyNowCard, isSignOfLife, type NowCard } from '../../src/scorecard/card';
import type { Fact } from '../../src/scorecard/fact';
import { lookBack, newestAfter, newestBefore } from '../../src/scorecard/lasts';
import { countOnYear, type YearCard } from '../../src/scorecard/year-card';
import { onEveryYear, yearsOf } from '../../src/scorecard/years';

/** The cards of every subject: `unit#weiyang` of now, `2026 unit#weiyang` of a year. */
export interface Cards {
  now: Readonly<Record<string, NowCard>>;
  years: Readonly<Record<string, YearCard>>;
}

export const noCards: Cards = { now: {}, years: {} };

export function countFact(cards: Cards, fact: Fact, by: 1 | -1): Cards {
  const { subject, key } = fact;
  const years = { ...cards.years };
  for (const year of yearsOf(fact))
    years[`${year} ${subject}`] = countOnYear(years[`${year} ${subject}`] ?? {}, fact, year, by);

  const card = cards.now[subject] ?? emptyNowCard;
  const cardOf = (year: number) => years[`${year} ${subject}`] ?? {};
  const hasCard = (year: number) => Object.keys(cardOf(year)).length > 0;
  const known = [...new Set([...card.years, ...yearsOf(fact)])].filter(hasCard).sort((one, other) => one - other);
  const { [key]: before, ...lasts } = card.lasts;
  const after = newestAfter(key, { before, changed: [yearOf(figureDayOf(fact))] }, cardOf);
  const last = after === lookBack ? newestBefore(key, known, cardOf) : after;
  const next = { ...card, years: known, lasts: { ...lasts, ...(last && isSignOfLife(key) && { [key]: last }) } };
  return { now: { ...cards.now, [subject]: next }, years };
}

/** Counts what one item proves, or takes it back. */
export function countItem(cards: Cards, item: WorkItem, by: 1 | -1): Cards {
  const counted = onEveryYear(factsOf(kindOfItem(item), item)).reduce((so, fact) => countFact(so, fact, by), cards);
  if (!item.waitingFor) return counted;
  const committee = countOpen(counted.now['committee'] ?? emptyNowCard, item.kind, item.dueOn, by);
  return { ...counted, now: { ...counted.now, committee } };
}

/** Without the cards that say nothing, so that cards counted by differences can be held against a recount. */
export function withoutEmpty({ now, years }: Cards): Cards {
  const saysSomething = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(saysSomething) : true;
  const filled = <Card extends NowCard | YearCard>(cards: Readonly<Record<string, Card>>) =>
    Object.fromEntries(Object.entries(cards).filter(([, card]) => saysSomething(card)));
  return { now: filled(now), years: filled(years) };
}

/** Every number that stands on the cards. */
export function numbersOn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOn) : [];
}
