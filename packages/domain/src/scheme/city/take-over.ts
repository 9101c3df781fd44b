import type { Rules } from '../scheme';
import { isListOfRules, nameOfEntry, namesIn, partAt, within, type Place } from './place';

/** 沿用锁定的部分: rules in which every locked part is as the city has it, and all else as it was. */
export const withLocked = (own: Rules, city: Rules, locks: readonly Place[]): Rules =>
  locks.reduce((rules, lock) => {
    const part = partAt(city, lock);
    // A rule bears its id once: where the county has it elsewhere it moves to where the city has it.
    const elsewhere = new Set(idsIn(part));
    const [block = ''] = namesIn(lock);
    const cleared = part === partAt(rules, lock) ? rules : cleaned(rules, block, elsewhere, lock);
    // What is put into rules is of other rules, at the same place.
    return put(cleared, city, namesIn(lock)) as Rules;
  }, own);

function put(own: unknown, city: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return city;
  if (own === undefined && city === undefined) return undefined;
  if (Array.isArray(own) || Array.isArray(city))
    return putEntry(Array.isArray(own) ? own : [], Array.isArray(city) ? city : [], [name, ...rest]);
  const base = own ?? bare(city);
  return withField(base, name, put(within(base, name), within(city, name), rest));
}

function putEntry(own: readonly unknown[], city: readonly unknown[], [name = '', ...rest]: readonly string[]) {
  const [at, there] = [own, city].map((list) => list.findIndex((entry) => nameOfEntry(entry) === name)) as [
    number,
    number,
  ];
  const entry = city[there];
  if (at === -1)
    return entry === undefined
      ? own
      : own.toSpliced(Math.min(there, own.length), 0, put(rest.length === 0 ? entry : bare(entry), entry, rest));
  const next = put(own[at], entry, rest);
  return next === undefined ? own.toSpliced(at, 1) : own.with(at, next);
}

function withField(base: unknown, name: string, value: unknown): unknown {
  const others = Object.entries(Object(base));
  if (value === undefined) return Object.fromEntries(others.filter(([other]) => other !== name));
  return Object.hasOwn(Object(base), name)
    ? Object.fromEntries(others.map(([other, was]) => [other, other === name ? value : was]))
    : Object.fromEntries([...others, [name, value]]);
}

/** What a rule says itself, without the rules that stand under it: those of them that are locked come by themselves. */
function bare(value: unknown): unknown {
  if (isListOfRules(value)) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bare(inner)]));
}

/** Every id under a part of nodes or quotas, itself included. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** Without the rules of these ids in nodes and plans, but for those under the lock, which is put anew. */
function cleaned(rules: Rules, block: string, ids: ReadonlySet<string>, lock: Place): Rules {
  if (block !== 'points' && block !== 'plans') return rules;
  const path = namesIn(lock);
  const walk = (value: unknown, places: readonly string[]): unknown => {
    if (isListOfRules(value))
      return value.flatMap((entry) => {
        const name = nameOfEntry(entry) ?? '';
        const here = [...places, name];
        const isOnTheWay = here.every((each, index) => path[index] === each);
        // Grades have ids of their own; nodes and quotas share theirs.
        const isElsewhere = ids.has(name) && !isOnTheWay && ['of', 'quotas'].includes(places.at(-1) ?? '');
        return isElsewhere ? [] : [walk(entry, here)];
      });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, [...places, name])]));
  };
  const table = path.slice(0, block === 'points' ? 2 : 1);
  const part = table.reduce<unknown>(within, rules);
  if (part === undefined) return rules;
  const clean = walk(part, table);
  // A table of points or the plans, with fewer rules than before.
  return block === 'plans'
    ? { ...rules, plans: clean as Rules['plans'] }
    : { ...rules, points: { ...rules.points, [table[1] ?? '']: clean } };
}
