import { expect, test } from 'vitest';
import { holderName } from './holder';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kinds } from './kinds';

test('whatever lies with a unit is told by the name of the unit, and nothing else is', () => {
  for (const name of kindNames)
    for (const status of Object.keys(kinds[name].statuses)) {
      const item = examples[name].standing(status);
      const wait = kinds[name].waits(item);
      if (!wait) continue;
      expect(holderName(wait.holder, '古渡街道联络组') === '古渡街道联络组').toBe(wait.side === 'unit');
    }
});

test('what no unit sent keeps its plain holder', () => {
  expect(holderName('报送单位', undefined)).toBe('报送单位');
  expect(holderName('报送单位', '')).toBe('报送单位');
});
