import type { Rules } from '../../src/scheme/scheme';

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a pointer; nothing where nothing does. */
export const valueAt = (rules: Rules, pointer: string): unknown =>
  partsOf(pointer).reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    rules,
  );

/** The same rules with another value at a pointer, or without what stood there. */
export function withAt(rules: Rules, pointer: string, value: unknown): Rules {
  const copy = structuredClone(rules);
  const parts = partsOf(pointer);
  const last = parts.at(-1) ?? '';
  const parent = valueAt(copy, pointer.slice(0, pointer.lastIndexOf('/')));
  if (typeof parent !== 'object' || parent === null) throw new Error(`Nothing holds ${pointer}.`);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}
