import { yearOf, type Day } from '../calendar/day';
import type { Fact } from './fact';
import { signatureOf } from './signature';

/**
 * 计分卡 of a member or a unit in one year: a line for each key with its dimensions, holding the days it happened on, with
 * the item's own day where that is another, and the amount or the item where the fact has one: `xx~yy*4@op-1`. A line is sorted,
 * so the order of counting leaves no trace.
 */
export type Digest = Readonly<Record<string, string>>;

/** Two digits in base 36 for a day of the year, in the order of days; 29 February has its own place. */
const codeOf = (on: Day): string =>
  (Number(on.slice(5, 7)) * 31 + Number(on.slice(8, 10))).toString(36).padStart(2, '0');

/** A day as cards that keep many days write it, for they are read for every county: its year, and two characters of it. */
export const closeDay = (day: Day): readonly [year: string, code: string] => [
  yearOf(day).toString(36).padStart(3, '0'),
  codeOf(day),
];

/** `MM-DD` of a day's code. */
export function monthDayOf(code: string): string {
  const number = Number.parseInt(code, 36) - 1;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(number / 31))}-${two((number % 31) + 1)}`;
}

/** `MM` of each day's code: a busy line is counted day by day. */
const monthOfCode: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 12 * 31 }, (_, day) => {
    const code = (day + 32).toString(36).padStart(2, '0');
    return [code, monthDayOf(code).slice(0, 2)];
  }),
);

export const monthOfDay = (code: string): string => monthOfCode.get(code) ?? '';

/** The code of the item's own day. The years stand with the line, so days alike in two years are one code. */
export const itemDayOf = (occurrence: string): string =>
  occurrence.charAt(2) === '~' ? occurrence.slice(3, 5) : occurrence.slice(0, 2);

function occurrenceOf({ on, of = on, amount = 1, item }: Fact): string {
  const [code, itemCode] = [codeOf(on), codeOf(of)];
  const itemDay = itemCode === code ? '' : `~${itemCode}`;
  return code + itemDay + (amount === 1 ? '' : `*${amount}`) + (item === undefined ? '' : `@${item}`);
}

/** Bare days stand side by side; one with another day, an amount or an item parts them all by blanks. */
export const isBare = (line: string): boolean => line.length <= 2 || !' ~*@'.includes(line.charAt(2));

/** What a line holds, in the order of days; the first two characters of each are its day's code. */
export const occurrencesOn = (line: string): readonly string[] =>
  isBare(line) ? (line.match(/../g) ?? []) : line.split(' ');

/** Adds (or, with −1, takes away) one fact to a year's card. */
export function countOnDigest(card: Digest, fact: Fact, year: number, by: 1 | -1): Digest {
  const signature = signatureOf(fact, year);
  const occurrence = occurrenceOf(fact);
  const { [signature]: line = '', ...rest } = card;
  const next = changed(line, occurrence, by);
  return next === '' ? rest : { ...rest, [signature]: next };
}

/** A line with one occurrence more, or with −1 one less. */
export function changed(line: string, occurrence: string, by: 1 | -1): string {
  // A busy unit's line holds thousands of days: they are not taken apart for one more.
  if (occurrence.length === 2 && isBare(line)) return changedBare(line, occurrence, by);
  const all = [...occurrencesOn(line)];
  const place = all.findIndex((each) => each >= occurrence);
  if (by === 1) all.splice(place < 0 ? all.length : place, 0, occurrence);
  else if (all[place] === occurrence) all.splice(place, 1);
  else throw new NotCounted(occurrence);
  return all.join(all.every((each) => each.length === 2) ? '' : ' ');
}

function changedBare(line: string, code: string, by: 1 | -1): string {
  let low = 0;
  let high = line.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.slice(middle * 2, middle * 2 + 2) < code) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [line.slice(0, low * 2), line.slice(low * 2)];
  if (by === 1) return before + code + after;
  if (!after.startsWith(code)) throw new NotCounted(code);
  return before + after.slice(2);
}

/** A day is taken away that was never counted: the card is not what its facts say. */
export class NotCounted extends Error {
  override readonly name = 'NotCounted';

  constructor(occurrence: string) {
    super(`The card does not hold ${occurrence}.`);
  }
}
