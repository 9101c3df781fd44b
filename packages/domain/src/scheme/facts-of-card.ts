import type { Day } from '../calendar/day';
import { isBare, monthDayOf, occurrencesOn, type Digest } from '../scorecard/digest';
import { withinPresent } from '../gathering/attendance';
import type { Fact } from '../scorecard/fact';
import type { Tag, TagName } from './language';
import type { RuleFact } from './subject';

/** What all facts of a card's line have in common: what a rule needs to know whether it means them. */
export interface About {
  readonly key: string;
  readonly tags: readonly Tag[];
  readonly among?: number;
}

/** A line of a card, read once for all cards that have it. Years are told where they are not the card's own. */
export interface CardLine extends About {
  readonly onYear?: number;
  readonly itemYear?: number;
}

/** Where each tag stands in a line's signature, see `signatureOf`; behind the key, among how many, and the two years. */
const places: readonly (readonly [TagName, number])[] = [
  ['as', 1],
  ['type', 2],
  ['level', 3],
  ['state', 4],
  ['form', 8],
  ['carrier', 9],
  ['stay', 10],
  ['route', 11],
  ['session', 12],
  ['class', 13],
  ['rating', 14],
];
const [amongPlace, onPlace, itemPlace] = [5, 6, 7] as const;

/** Who came late or left early was there (`state:present`), so a rule that asks who came means them too. */
const tagsFor = (key: string, name: TagName, value: string): Tag[] =>
  name === 'state' && key.endsWith('.attended') && Object.hasOwn(withinPresent, value)
    ? ['state:present', `state:${value}`]
    : [`${name}:${value}`];

export function lineOf(signature: string): CardLine {
  const told = signature.split(' ');
  const [key = ''] = told;
  const [among, onYear, itemYear] = [told[amongPlace], told[onPlace], told[itemPlace]];
  return {
    key,
    tags: places.flatMap(([name, place]) => (told[place] ? tagsFor(key, name, told[place]) : [])),
    ...(among && { among: Number(among) }),
    ...(onYear && { onYear: Number(onYear) }),
    ...(itemYear && { itemYear: Number(itemYear) }),
  };
}

/** One time on a line, read once however many rules ask it: its day's code, which sorts as days do, and that of its item's day. */
export interface Occurrence {
  readonly code: string;
  readonly itemCode: string;
  readonly amount: number | undefined;
  /** Where the card keeps it. */
  readonly item: string | undefined;
}

export function eachOccurrence(line: string, visit: (occurrence: Occurrence) => void): void {
  for (const each of occurrencesOn(line)) visit(occurrenceOf(each));
}

function occurrenceOf(told: string): Occurrence {
  const code = told.slice(0, 2);
  if (told.length === 2) return { code, itemCode: code, amount: undefined, item: undefined };
  const start = told.charAt(2) === '~' ? 5 : 2;
  const mark = told.indexOf('@');
  const end = mark < 0 ? told.length : mark;
  return {
    code,
    itemCode: start === 5 ? told.slice(3, 5) : code,
    amount: end > start ? Number(told.slice(start + 1, end)) : undefined,
    item: mark < 0 ? undefined : told.slice(mark + 1),
  };
}

/** How many times a line tells up to a day's code, without taking it apart. */
export function countOn(line: string, last: string): number {
  let count = 0;
  // Bare days stand side by side, see `occurrencesOn`.
  const isOfDays = isBare(line);
  for (let at = 0; at < line.length && line.slice(at, at + 2) <= last; count++) {
    const next = isOfDays ? at + 2 : line.indexOf(' ', at) + 1;
    at = next === 0 ? line.length : next;
  }
  return count;
}

/** The day of a code in a year; busy cards ask for the same ones again and again. */
export function dayOfCode(year: number, code: string): Day {
  let monthDay = monthDays.get(code);
  if (monthDay === undefined) monthDays.set(code, (monthDay = monthDayOf(code)));
  return `${String(year).padStart(4, '0')}-${monthDay}`;
}
const monthDays = new Map<string, string>();

/** All facts on a year's card one by one, those of other years that stand on it for booking among them. */
export const factsOfCard = (card: Digest, year: number): RuleFact[] =>
  Object.entries(card).flatMap(([signature, line]) => {
    const facts: RuleFact[] = [];
    const { onYear = year, itemYear = year, ...about } = lineOf(signature);
    eachOccurrence(line, ({ code, itemCode, amount, item }) => {
      facts.push({
        ...about,
        on: dayOfCode(onYear, code),
        ...((itemYear !== onYear || itemCode !== code) && { itemOn: dayOfCode(itemYear, itemCode) }),
        ...(item !== undefined && { item }),
        ...(amount !== undefined && { amount }),
      });
    });
    return facts;
  });

const dimensions: Readonly<Record<TagName, keyof Fact>> = {
  as: 'role',
  type: 'type',
  level: 'level',
  state: 'state',
  form: 'form',
  carrier: 'carrier',
  stay: 'stay',
  route: 'route',
  session: 'session',
  class: 'class',
  rating: 'rating',
};

/** A fact as an item proves it, for rules to read: what a card would tell of it. */
export function ruleFactOf(fact: Fact): RuleFact {
  const { key, on, of: itemOn = on, item, among, amount } = fact;
  return {
    key,
    on,
    tags: places.flatMap(([name]) =>
      fact[dimensions[name]] ? tagsFor(key, name, String(fact[dimensions[name]])) : [],
    ),
    ...(itemOn !== on && { itemOn }),
    ...(item !== undefined && { item }),
    ...(among !== undefined && { among }),
    ...(amount !== undefined && amount !== 1 && { amount }),
  };
}
