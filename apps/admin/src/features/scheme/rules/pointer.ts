import { step } from '@lianluo/domain/scheme/check/fault';

// Places within rules (RFC 6901). Rules are never changed in place: each change answers new ones that share what stayed.

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The list that an entry stands in, and its place there. */
export function placeOf(pointer: string): { list: string; index: number } {
  const at = pointer.lastIndexOf('/');
  return { list: pointer.slice(0, at), index: Number(pointer.slice(at + 1)) };
}

const entryOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

export const valueAt = (rules: object, pointer: string): unknown => partsOf(pointer).reduce<unknown>(entryOf, rules);

/** What stands at a place, as a list: nothing there is an empty one. */
export function listAt(rules: object, pointer: string): readonly object[] {
  const value = valueAt(rules, pointer);
  return Array.isArray(value) ? value : [];
}

function changed(value: unknown, [name, ...rest]: readonly string[], by: (value: unknown) => unknown): unknown {
  if (name === undefined) return by(value);
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === name ? changed(each, rest, by) : each));
  const next = changed(entryOf(value, name), rest, by);
  const others = Object.entries(value ?? {});
  if (next === undefined) return Object.fromEntries(others.filter(([other]) => other !== name));
  return others.some(([other]) => other === name)
    ? Object.fromEntries(others.map(([other, was]) => [other, other === name ? next : was]))
    : Object.fromEntries([...others, [name, next]]);
}

// What is changed at one place is still what it was at every other; that the place takes the value is the editor's word.
const changedTo = <Of extends object>(rules: Of, pointer: string, by: (value: unknown) => unknown): Of =>
  changed(rules, partsOf(pointer), by) as Of;

/** With another value at a place, or with none there. */
export const withValue = <Of extends object>(rules: Of, pointer: string, value: unknown): Of =>
  changedTo(rules, pointer, () => value);

export const withEntry = <Of extends object>(rules: Of, list: string, index: number, entry: object): Of =>
  changedTo(rules, list, (all) => (Array.isArray(all) ? all : []).toSpliced(index, 0, entry));

export function withoutEntry<Of extends object>(rules: Of, pointer: string): Of {
  const { list, index } = placeOf(pointer);
  return changedTo(rules, list, (all) => (Array.isArray(all) ? all.toSpliced(index, 1) : all));
}

/** An entry at another place of its list. */
export function moved<Of extends object>(rules: Of, pointer: string, to: number): Of {
  const { list, index } = placeOf(pointer);
  const entry = listAt(rules, list)[index];
  return entry ? withEntry(withoutEntry(rules, pointer), list, to, entry) : rules;
}

/** An entry at the end of another list. A list never stands within what is moved to it. */
export function movedTo<Of extends object>(rules: Of, pointer: string, target: string): Of {
  const { list, index } = placeOf(pointer);
  const entry = listAt(rules, list)[index];
  return entry ? withoutEntry(withEntry(rules, target, listAt(rules, target).length, entry), pointer) : rules;
}

/** Every id that rules give, wherever it stands. */
export function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** `clause-3`: an id that nothing bears or bore, so that results of one rule are never taken for those of another. */
export function newId(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

export const under = (pointer: string, ...parts: readonly (string | number)[]): string =>
  `${pointer}${parts.map(step).join('')}`;
