import { expect, test } from 'vitest';
import { isLocal, nameOfBegun } from './begun';

const qindu = { id: 'qindu', regionCode: '610402' };
const xianyang = { id: 'xianyang', regionCode: '610400' };
/** 渭城区 beside 秦都区, both of 咸阳. */
const weicheng = { id: 'weicheng-zx', regionCode: '610404' };

test.each([
  ['its own place', qindu, { id: 'qd', regionCode: '610402' }, true],
  ['its city', xianyang, weicheng, true],
  ['the district beside it', qindu, weicheng, false],
  ['another city', { id: 'weinan', regionCode: '610500' }, weicheng, false],
  ['a county of the city that begins', qindu, { id: 'xy', regionCode: '610400' }, false],
  ['an unnamed place', { id: 'zizhixian' }, weicheng, false],
] as const)('a scheme of %s', (_whose, preset, committee, is) => {
  expect(isLocal(preset, committee)).toBe(is);
});

test('a place of the demo world goes by its id', () => {
  expect(isLocal(qindu, { id: 'qindu', regionCode: '619901' })).toBe(true);
  expect(
    isLocal({ id: 'weinan', regionCode: '610500' }, { id: 'linwei', parent: 'weinan', regionCode: '619911' }),
  ).toBe(true);
  expect(isLocal(qindu, { id: 'shache', parent: 'demo-city', regionCode: '619908' })).toBe(false);
});

test('a draft is named like the committee', () => {
  expect(nameOfBegun({ name: '莎车县政协' })).toBe('莎车县政协考核办法');
});
