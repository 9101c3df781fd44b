import { hasTwoDecimals } from '../exact';
import { fault, none, step, type Checks, type Found } from './fault';
import type { RulesAt } from './general-checks';
import { mostNumbersOfScheme } from './limits';

/** 分值: fields that hold points, wherever they stand. */
const points: ReadonlySet<string> = new Set(['score', 'start', 'cap', 'floor', 'from', 'most', 'step', 'first']);

function look(value: unknown, name: string, pointer: string): readonly Found[] {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) > mostNumbersOfScheme.amount) return fault(pointer, '数值过大');
    return points.has(name) && !hasTwoDecimals(value)
      ? fault(pointer, `${value} 的小数多于两位，分值最多保留两位小数`)
      : none;
  }
  if (typeof value !== 'object' || value === null) return none;
  return Object.entries(value).flatMap(([key, each]) =>
    // An entry of a list is called as the list is.
    look(each, Array.isArray(value) ? name : key, `${pointer}${step(key)}`),
  );
}

export const numberChecks: Checks<RulesAt> = {
  number: ({ rules }) => look(rules, '', ''),
};
