import { catalogue } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Pattern, TagName } from '@lianluo/domain/scheme/language';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { allRows } from '../rules/row';
import { valueAt } from '../rules/pointer';
import { factsOf, valuesOf, withValues } from './patterns';

const attended: Pattern = {
  key: 'activities.attended',
  tags: ['state:present', ['type:survey', 'type:inspection']],
};

test('the values of a tag are read and changed without touching those of others', () => {
  expect(valuesOf(attended, 'type')).toEqual(['survey', 'inspection']);
  expect(withValues(attended, 'type', ['talk'])).toEqual({ ...attended, tags: ['state:present', 'type:talk'] });
  expect(withValues(attended, 'type', [])).toEqual({ ...attended, tags: ['state:present'] });
  expect(withValues({ key: 'opinions.submitted' }, 'as', [])).toEqual({ key: 'opinions.submitted' });
});

test('whatever a published table asks for is asked for again when it is entered as it was', () => {
  const patterns = allRows(tongcheng).flatMap(({ rule }) => (valueAt(rule, '/each') ?? []) as Pattern[]);
  expect(patterns.length).toBeGreaterThan(10);

  for (const pattern of patterns)
    for (const name of ['as', 'type', 'state', 'form'] as TagName[]) {
      const again = withValues(pattern, name, valuesOf(pattern, name));
      // Any of one is that one.
      expect(asLists(again)).toEqual(asLists(pattern));
    }
});

test('facts are offered to whom they can be of', () => {
  expect(factsOf([])).toEqual(catalogue);
  expect(factsOf(['member']).map(({ key }) => key)).not.toContain('issues.issued');
  expect(factsOf(['committee']).map(({ key }) => key)).toContain('issues.issued');
});

const asLists = ({ tags = [] }: Pattern) => new Set(tags.map((each) => [each].flat()));
