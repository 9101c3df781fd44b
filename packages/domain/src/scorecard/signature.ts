import { yearOf } from '../calendar/day';
import type { Fact } from './fact';

const dimensions = ['role', 'type', 'level', 'state', 'among'] as const;
/** Those behind the years: a line that has none of them is no longer for it. */
const further = ['form', 'carrier', 'stay'] as const;
const state = 1 + dimensions.indexOf('state');

/** What a line of a year's card counts: a key with its dimensions, and the two years where they are not the card's own. */
export function signatureOf(fact: Fact, year: number): string {
  const { key, on, of = on } = fact;
  const unlessOwn = (day: string) => (yearOf(day) === year ? '' : yearOf(day));
  const told = (names: readonly (keyof Fact)[]) => names.map((name) => fact[name] ?? '');
  return [key, ...told(dimensions), unlessOwn(on), unlessOwn(of), ...told(further)].join(' ').trimEnd();
}

export const keyOf = (signature: string): string => signature.split(' ', 1)[0] ?? '';

/** Whether what the line counts happened in the card's own year; the others stand there for schemes alone. */
export const isOfItsYear = (signature: string): boolean => !signature.split(' ')[dimensions.length + 1];

/** Whether the line tells of something that was done: who asked for leave or stayed away was not there. */
export function isDone(signature: string): boolean {
  const told = signature.split(' ')[state];
  return told !== 'leave' && told !== 'absent';
}
