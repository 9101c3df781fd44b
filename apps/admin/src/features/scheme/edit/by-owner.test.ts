import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { withValue } from '../rules/pointer';
import { allRows } from '../rules/row';
import { byOwner } from './by-owner';

const clause = '/points/member/tree/of/0/of/0/of/0';

test('a fault stands beside the innermost rule that it is of', () => {
  const faulty = withValue(tongcheng, `${clause}/each`, []);
  const found = byOwner(faultsOf(faulty), allRows(faulty));

  expect(found.get(clause)?.map(({ check }) => check)).toContain('clause.empty');
  expect(found.get('/points/member/tree/of/0/of/0')).toBeUndefined();
});

test('what is of no rule is of the settings, which are always there', () => {
  const faulty = withValue(tongcheng, '/ranking/minimum', 0);

  expect(
    byOwner(faultsOf(faulty), allRows(faulty))
      .get('')
      ?.map(({ check }) => check),
  ).toEqual(['general.ranking']);
});
