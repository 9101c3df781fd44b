import { yearOf } from '../calendar/day';
import { isListedByEvent } from './figure-day';
import type { Fact } from './fact';

const dimensions = ['role', 'type', 'level', 'state', 'among'] as const;
/** Those behind the years: a line that has none of them is no longer for it. */
const further = ['form', 'carrier', 'stay', 'route', 'session', 'class', 'rating'] as const;
const state = 1 + dimensions.indexOf('state');

/** What a line of a year's card counts: a key with its dimensions, and the two years where they are not the card's own. */
export function signatureOf(fact: Fact, year: number): string {
  const { key, on, of = on } = fact;
  const unlessOwn = (day: string) => (yearOf(day) === year ? '' : yearOf(day));
  const told = (names: readonly (keyof Fact)[]) => names.map((name) => fact[name] ?? '');
  return [key, ...told(dimensions), unlessOwn(on), unlessOwn(of), ...told(further)].join(' ').trimEnd();
}

export const keyOf = (signature: string): string => signature.split(' ', 1)[0] ?? '';

/** Whether figures of the card's own year count the line; the others stand there for schemes alone. */
export function isOfItsYear(signature: string): boolean {
  const told = signature.split(' ');
  return !told[dimensions.length + (isListedByEvent(told[0] ?? '') ? 1 : 2)];
}

/** Whether the line tells of something that was done: who asked for leave or stayed away was not there. */
export function isDone(signature: string): boolean {
  const told = signature.split(' ')[state];
  return told !== 'leave' && told !== 'absent';
}
