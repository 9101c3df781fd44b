import type { Subject } from '@lianluo/domain/scheme/language';
import { valueAt } from '../rules/pointer';
import type { Row } from '../rules/row';

const subjects: readonly Subject[] = ['member', 'unit', 'informant', 'committee', 'topic'];

/** Whose facts a rule counts: those of the table that it stands in, of whom a quota asks, of each member where all must. */
export function subjectsOf({ pointer, rule }: Pick<Row, 'pointer' | 'rule'>): readonly Subject[] {
  const table = /^\/points\/(\w+)\//.exec(pointer)?.[1];
  if (table !== undefined) return subjects.filter((subject) => subject === table);
  if (valueAt(rule, '/spread') !== undefined) return ['member'];
  const asked = valueAt(rule, '/for');
  return subjects.filter((subject) => Array.isArray(asked) && asked.includes(subject));
}
