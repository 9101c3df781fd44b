import { bumped } from '../../scorecard/counts';
import { changed, occurrencesOn, type Digest } from '../../scorecard/digest';
import { hasCounters, type Fact, type Subject } from '../../scorecard/fact';
import { countOnYear, type Counters, type YearCard } from '../../scorecard/year-card';
import { factsOfCard } from '../facts-of-card';
import { factsOfCounters } from '../facts-of-counters';
import type { RuleFact } from '../subject';

/*
 * 迟到的事实, as the card of a year tells them: what came to it and what went from it since the year was locked. A year that is
 * counted anew from equal facts has equal cards, and so nothing is late by that.
 */

/** One fact as a year's card writes it: on which line, and where on that, a day's code with its item or a month. */
interface CardPlace {
  signature: string;
  at: string;
}

/** So many more of it than there were, or so many fewer. */
export interface LateLine extends CardPlace {
  net: number;
}

const placesOn = (card: YearCard): LateLine[] =>
  Object.entries(card).flatMap(([signature, line]: [string, string | Readonly<Record<string, number>>]) =>
    typeof line === 'string'
      ? occurrencesOn(line).map((at) => ({ signature, at, net: 1 }))
      : Object.entries(line).map(([at, net]) => ({ signature, at, net })),
  );

const nameOf = ({ signature, at }: CardPlace): string => `${signature}|${at}`;

/** What came to a card and what went from it, place by place: equal cards differ in nothing. */
export function linesBetween(before: YearCard, after: YearCard): LateLine[] {
  const lines = new Map<string, LateLine>();
  const add = (card: YearCard, by: 1 | -1) => {
    for (const line of placesOn(card)) {
      const net = (lines.get(nameOf(line))?.net ?? 0) + line.net * by;
      lines.set(nameOf(line), { ...line, net });
    }
  };
  add(before, -1);
  add(after, 1);
  return [...lines.values()]
    .filter(({ net }) => net !== 0)
    .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** The line that one fact adds to a subject's card of a year; nothing where the card does not tell it. */
export const lineOfFact = (fact: Fact, year: number): LateLine | undefined =>
  placesOn(countOnYear({}, fact, year, 1))[0];

/** A subject's card with these lines more, or fewer; what is not there is not taken away. */
export const withLines = (subject: Subject, card: YearCard, lines: readonly LateLine[]): YearCard =>
  // A subject has digests or counters, whatever the year.
  hasCounters(subject)
    ? lines.reduce<Counters>(onCounters, card as Counters)
    : lines.reduce<Digest>(onDigest, card as Digest);

function onCounters(card: Counters, { signature, at, net }: LateLine): Counters {
  const by = Math.max(net, -(card[signature]?.[at] ?? 0));
  return by === 0 ? card : bumped(card, signature, at, by);
}

function onDigest(card: Digest, { signature, at, net }: LateLine): Digest {
  const { [signature]: line = '', ...rest } = card;
  const there = occurrencesOn(line).filter((each) => each === at).length;
  let next = line;
  for (let more = 0; more < net; more++) next = changed(next, at, 1);
  for (let fewer = 0; fewer < Math.min(-net, there); fewer++) next = changed(next, at, -1);
  return next === '' ? rest : { ...rest, [signature]: next };
}

/** The fact that stands at a place of a subject's card, as rules read it. */
export const factAt = (subject: Subject, year: number, { signature, at }: CardPlace): RuleFact | undefined =>
  hasCounters(subject)
    ? factsOfCounters({ [signature]: { [at]: 1 } }, year)[0]
    : factsOfCard({ [signature]: at }, year)[0];

/** Whether a subject is one whose year is locked: nobody grades a topic or a user. */
export const isGraded = (subject: Subject): boolean =>
  subject === 'committee' || /^(?:member|unit|informant)#/.test(subject);

/** One decision on what was late at a place: how much of it there was then, and whether it counts from now on. */
export interface Decided {
  net: number;
  accepted: boolean;
}

/** How much of what is late at a place counts: as much as there was when it was last accepted. */
export const acceptedNet = (decisions: readonly Decided[]): number =>
  decisions.findLast(({ accepted }) => accepted)?.net ?? 0;

/**
 * What waits for a decision at a place: how what is there now differs from what counts. Nothing where it counts already, or where
 * that very state was refused: whoever takes a refused fact back leaves nothing to decide.
 */
export function waitingNet(net: number, decisions: readonly Decided[]): number {
  return decisions.at(-1)?.net === net ? 0 : net - acceptedNet(decisions);
}
