import { describe, expect, test } from 'vitest';
import { clerk, operator } from '../../test-support/permission.examples';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kinds } from './kinds';

const filed = kindNames.filter((name) => 'submit' in kinds[name].steps && 'withdraw' in kinds[name].steps);

describe.each(filed)('what is handed in of %s', (name) => {
  const { steps } = kinds[name];
  const withdrawn = (submittedBy: string | undefined) =>
    steps['withdraw']?.refusal?.(Object.assign(examples[name].standing('submitted'), { submittedBy }), operator);

  test('is its submitter’s to take back, until somebody has acted on it', () => {
    expect(withdrawn(operator.id)).toBeUndefined();
    expect(withdrawn(clerk.id)).toBe('work.not-submitter');
    expect(withdrawn(undefined)).toBe('work.acted-on');
  });
});

test('no kind refuses in the name of another', () => {
  const pages = kindNames.map((name) => kinds[name].words.page);
  const foreign = kindNames.flatMap((name) => {
    const { steps, statuses, words } = kinds[name];
    return Object.keys(statuses).flatMap((status) => {
      const item = Object.assign(examples[name].standing(status), { submittedBy: undefined });
      const codes = [
        kinds[name].changeRefusal(item, clerk),
        ...Object.values(steps).map((step) => step.refusal?.(item, clerk)),
      ];
      return codes.filter((code) => pages.some((page) => page !== words.page && code?.startsWith(`${page}.`)));
    });
  });

  expect(filed.length).toBeGreaterThan(2);
  expect(foreign).toEqual([]);
});
