import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { kinds } from './kinds';
import { listAt, valueAt, withValue } from './pointer';
import type { Row } from './row';

/** Where a rule says what it counts. */
const factsAt: Partial<Record<Row['kind'], string>> = { clause: '/each', quota: '/of' };

/** 新条款 that is told what it counts is called after that, as long as nobody has called it anything. */
export function namedByFacts({ kind, rule }: Pick<Row, 'kind' | 'rule'>, at: string, rules: Rules): object {
  const { name, make } = kinds[kind];
  const facts = factsAt[kind];
  if (name === undefined || facts === undefined || facts !== at) return rule;
  if (valueAt(rule, name) !== valueAt(make('new', rules), name)) return rule;
  const key = valueAt(listAt(rule, facts)[0] ?? {}, '/key');
  const called = typeof key === 'string' ? entryOfKey(key)?.name : undefined;
  return called === undefined ? rule : withValue(rule, name, called);
}
