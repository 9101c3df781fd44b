import { yearOf } from '../calendar/day';
import type { WorkItem } from '../work/item';
import { kindOfItem } from '../work/kinds';
import { countOnNow, countOnYear, countOpen, emptyNowCard, type NowCard, type YearCard } from './card';
import type { Fact } from './fact';

/** The cards of every subject: `unit#weiyang` of now, `2026 unit#weiyang` of a year. */
export interface Cards {
  now: Readonly<Record<string, NowCard>>;
  years: Readonly<Record<string, YearCard>>;
}

export const noCards: Cards = { now: {}, years: {} };

export function countFact(cards: Cards, fact: Fact, by: 1 | -1): Cards {
  const { subject, on } = fact;
  const year = `${yearOf(on)} ${subject}`;
  return {
    now: { ...cards.now, [subject]: countOnNow(cards.now[subject] ?? emptyNowCard, fact, by) },
    years: { ...cards.years, [year]: countOnYear(cards.years[year] ?? {}, fact, by) },
  };
}

/** Counts what one item proves, or takes it back. */
export function countItem(cards: Cards, item: WorkItem, by: 1 | -1): Cards {
  const counted = kindOfItem(item)
    .facts(item)
    .reduce((so, fact) => countFact(so, fact, by), cards);
  if (!item.waitingFor) return counted;
  const committee = countOpen(counted.now['committee'] ?? emptyNowCard, item.kind, item.dueOn, by);
  return { ...counted, now: { ...counted.now, committee } };
}

/** Without the cards that say nothing, so that cards counted by differences can be held against a recount. */
export function withoutEmpty({ now, years }: Cards): Cards {
  const isEmpty = (card: NowCard | YearCard) =>
    JSON.stringify(card).replaceAll(/"(lasts|years|open|counts)":\{\},?/g, '') === '{}';
  const filled = <Card extends NowCard | YearCard>(cards: Readonly<Record<string, Card>>) =>
    Object.fromEntries(Object.entries(cards).filter(([, card]) => !isEmpty(card)));
  return { now: filled(now), years: filled(years) };
}

/** Every number that stands on the cards. */
export const numbersOn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : Object.values(value as object).flatMap(numbersOn);
