import { yearOf } from '@lianluo/domain/calendar/day';
import { factsOfCard } from '@lianluo/domain/scheme/facts-of-card';
import { factsOfCounters } from '@lianluo/domain/scheme/facts-of-counters';
import { factsOfProfile } from '@lianluo/domain/scheme/facts-of-profile';
import type { Points } from '@lianluo/domain/scheme/points/compile';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import type { Known } from '@lianluo/domain/scheme/points/known';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { Digest } from '@lianluo/domain/scorecard/digest';
import { hasCounters } from '@lianluo/domain/scorecard/fact';
import type { Counters, YearCard } from '@lianluo/domain/scorecard/year-card';
import { readYearCards } from '../scorecard/cards.store';
import type { Asking, Counting } from './asking';
import type { Scored } from './subjects';

/** A subject with its cards, by their years, and facts that are imagined. */
export interface WithFacts {
  scored: Scored;
  cards: ReadonlyMap<number, YearCard>;
  /** What the roster tells of the same years. */
  onRoster: readonly RuleFact[];
  imagined?: readonly RuleFact[];
  /** 认定 of the year, those that wait for approval too. */
  granted?: readonly Grant[];
  /** By which table an earlier year was counted that bears on the one that is asked. */
  earlier?: (year: number) => Points | undefined;
  /** Of a unit of whose members something is asked. */
  members?: readonly WithFacts[];
}

/** The year alone, where no rule looks beyond it; else all years of the term that have begun. */
export function yearsAsked({ year, frame: { term, today } }: Asking, looksBeyond: boolean): number[] {
  if (!looksBeyond || !term) return [year];
  const last = Math.max(year, Math.min(yearOf(term.to), yearOf(today)));
  return Array.from({ length: last - yearOf(term.from) + 1 }, (_, index) => yearOf(term.from) + index);
}

export async function withFacts(
  scope: Counting,
  subjects: readonly Scored[],
  years: readonly number[],
): Promise<WithFacts[]> {
  const carded = subjects.map(({ card }) => card);
  const cards = await readYearCards(scope, scope.committee.id, carded, years);
  return subjects.map((scored) => {
    const onRoster = factsOfProfile(scored.profile, years);
    return knownByFacts({ scored, cards: cards.get(scored.card) ?? new Map(), onRoster });
  });
}

/** A subject that did something before it was entered was there by then. */
function knownByFacts(read: WithFacts): WithFacts {
  const { asked } = read.scored;
  const { knownOn } = asked;
  if (knownOn === undefined) return read;
  const first = factsTold(read).reduce((day, { on }) => (on < day ? on : day), knownOn);
  return first === knownOn ? read : { ...read, scored: { ...read.scored, asked: { ...asked, knownOn: first } } };
}

/** Every fact of these years once; a card tells some of other years as well. */
export const factsTold = ({ scored, cards, onRoster, imagined = [] }: WithFacts): RuleFact[] => [
  ...[...cards].flatMap(([year, card]) =>
    hasCounters(scored.card)
      ? factsOfCounters(card as Counters, year)
      : factsOfCard(card as Digest, year).filter(({ on }) => yearOf(on) === year),
  ),
  ...onRoster,
  ...imagined,
];

/** The same for points, which are read from the year's card as it stands. */
export function knownOf(read: WithFacts, year: number): Known {
  const { scored, cards, onRoster, imagined = [] } = read;
  if (hasCounters(scored.card)) return { facts: factsTold(read) };
  const own = cards.get(year) as Digest | undefined;
  const others = new Map([...cards].filter(([each]) => each !== year)) as ReadonlyMap<number, Digest>;
  return { ...(own && { card: own }), others, facts: [...onRoster, ...imagined] };
}
