import { expect, test } from 'vitest';
import { demoAsked, readOptions } from './options';

const idsOf = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { front, behind } = demoAsked(readOptions(args, env).demo);
  return [front.map(({ id }) => id), behind.length];
};

test('without a word Qindu and its city come first and the others behind; who names committees has those alone', () => {
  const [first, behind] = idsOf([]);

  expect([first, Number(behind) > 4]).toEqual([['qindu'], true]);
  expect(idsOf(['--demo', 'qindu'])).toEqual([['qindu'], 0]);
  expect(idsOf([], { LIANLUO_DEMO: 'weinan,xincheng' })).toEqual([['xincheng', 'weinan'], 0]);
  // A county that stands in its city's part brings that.
  expect(idsOf(['--demo=hancheng'], { LIANLUO_DEMO: 'none' })).toEqual([['weinan'], 0]);
  expect(idsOf([], { LIANLUO_DEMO: 'none' })).toEqual([[], 0]);
});

test('a committee that is none of the demo world is told with those that are', () => {
  expect(() => idsOf(['--demo', 'qinda'])).toThrow(/qinda.*qindu xincheng/);
});
