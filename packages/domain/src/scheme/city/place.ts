import { step } from '../check/fault';
import type { Rules } from '../scheme';

/*
 * 锁定的部分 are called by names and not by numbers, so that a rule keeps its lock wherever it comes to stand among its like:
 * `/plans/six/quotas/opinions`, `/points/member/tree/of/attendance`, `/deadlines/review`. A place is a pointer (RFC 6901) in
 * which an entry of a list goes by its id.
 */
export type Place = string;

export const namesIn = (place: Place): string[] =>
  place
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

const placeFrom = (names: readonly string[]): Place => names.map(step).join('');

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** What an entry of a list goes by: its id; of stars, whose they are. */
export function nameOfEntry(entry: unknown): string | undefined {
  const name = own(entry, 'id') ?? own(entry, 'for');
  return typeof name === 'string' ? name : undefined;
}

/** Lists of rules are walked through by name; what else is a list is a value. */
export const isListOfRules = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every((entry) => nameOfEntry(entry) !== undefined);

export const within = (value: unknown, name: string): unknown =>
  Array.isArray(value) ? value.find((entry) => nameOfEntry(entry) === name) : own(value, name);

/** What stands at a place; nothing where nothing does. */
export const partAt = (rules: Rules, place: Place): unknown => namesIn(place).reduce<unknown>(within, rules);

/** The place that a pointer leads to, of a rule or of a field of one. */
export function placeAt(rules: Rules, pointer: string): Place {
  let value: unknown = rules;
  const names = namesIn(pointer).map((name) => {
    const entry = Array.isArray(value) ? value[Number(name)] : own(value, name);
    const called = Array.isArray(value) ? (nameOfEntry(entry) ?? name) : name;
    value = entry;
    return called;
  });
  return placeFrom(names);
}

/** The pointer of a place in these rules, as far as it leads: what is gone is told at what it stood in. */
export function pointerAt(rules: Rules, place: Place): string {
  let value: unknown = rules;
  let pointer = '';
  for (const name of namesIn(place)) {
    const next = within(value, name);
    if (next === undefined) return pointer;
    pointer += step(Array.isArray(value) ? value.indexOf(next) : name);
    value = next;
  }
  return pointer;
}

/** Whether a place is another or lies within it. */
export const isWithin = (place: Place, outer: Place): boolean => place === outer || place.startsWith(`${outer}/`);

/** The lock that holds a place, if any does. */
export const lockOver = (locks: readonly Place[], place: Place): Place | undefined =>
  locks.find((lock) => isWithin(place, lock));
