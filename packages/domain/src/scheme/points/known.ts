import { yearOf, type Day } from '../../calendar/day';
import type { Digest } from '../../scorecard/digest';
import { factsOfCard } from '../facts-of-card';
import type { Profile, RuleFact } from '../subject';
import type { Points } from './compile';
import type { Grant } from './granted';

/** What is known of a subject: its card of the year, or its facts one by one, or both. A fact is told once. */
export interface Known {
  readonly card?: Digest;
  /** Cards of other years, without the year's own, where a rule looks beyond it: at most one in a term. */
  readonly others?: ReadonlyMap<number, Digest>;
  readonly facts?: readonly RuleFact[];
}

/** Of whom and for when points are asked. */
export interface Asked {
  readonly profile: Profile;
  readonly granted?: readonly Grant[];
  readonly year: number;
  /** By which table an earlier year was counted, nothing where there was none; left out, all years are by the same. */
  readonly earlier?: (year: number) => Points | undefined;
  /** 截止日: what happened later does not count yet. Left out, all that is known does. */
  readonly until?: Day;
}

/** Facts that do not stand on the year's own card. */
export const besideCard = ({ others = new Map(), facts = [] }: Known): readonly RuleFact[] => [
  ...[...others].flatMap(([year, card]) => factsOfCard(card, year).filter(({ on }) => yearOf(on) === year)),
  ...facts,
];

/** What a year's card holds of a year that has its own card is read there. */
export const isReadElsewhere = (onYear: number, year: number, { others }: Known): boolean =>
  onYear !== year && others?.has(onYear) === true;

/** All that is known, one by one. */
export const factsKnown = (known: Known, year: number): RuleFact[] => [
  ...factsOfCard(known.card ?? {}, year).filter(({ on }) => !isReadElsewhere(yearOf(on), year, known)),
  ...besideCard(known),
];

/**
 * 试算: the same subject with facts that did not happen (yet). One of an item that counted in another year gains over that year alone
 * where that year's card is among the others.
 */
export const whatIf = (known: Known, imagined: readonly RuleFact[]): Known => ({
  ...known,
  facts: [...(known.facts ?? []), ...imagined],
});

/** Earlier years of which anything is known that a clause looks back at: few members have one, and theirs are worked out one by one. */
export function yearsBefore(points: Points, known: Known, year: number): number[] {
  if (!points.clauses.some(({ looksBack }) => looksBack)) return [];
  const lines = Object.keys(known.card ?? {}).map((signature) => points.meaningOf(signature).line);
  const told = [
    ...lines.flatMap(({ onYear = year, itemYear = year }) => [onYear, itemYear]),
    ...besideCard(known).flatMap(({ on, itemOn = on }) => [yearOf(on), yearOf(itemOn)]),
  ];
  return [...new Set(told)].filter((each) => each < year);
}

/** What counts at most once in a term is looked for in all of it. */
export const looksBeyond = ({ clauses }: Points): boolean => clauses.some(({ clause }) => clause.per === 'term');
