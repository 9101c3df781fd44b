import { yearOf } from '../calendar/day';
import type { Fact } from './fact';

const dimensions = ['role', 'type', 'level', 'state', 'among'] as const;

/** What a line of a year's card counts: a key with its dimensions, and the two years where they are not the card's own. */
export function signatureOf(fact: Fact, year: number): string {
  const { key, on, of = on } = fact;
  const unlessOwn = (day: string) => (yearOf(day) === year ? '' : yearOf(day));
  return [key, ...dimensions.map((name) => fact[name] ?? ''), unlessOwn(on), unlessOwn(of)].join(' ').trimEnd();
}

export const keyOf = (signature: string): string => signature.split(' ', 1)[0] ?? '';

/** Whether what the line counts happened in the card's own year; the others stand there for schemes alone. */
export const isOfItsYear = (signature: string): boolean => !signature.split(' ')[dimensions.length + 1];
