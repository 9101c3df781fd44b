import { expect, test } from 'vitest';
import { isCommitteeId } from './committee';
import { isStrongPassword, normaliseUsername } from './user';

test.each(['Lianluo-demo-2026', 'aaaaaaaaaaA1', 'lower-case-12', 'UPPER CASE 12', '口令口令口令口令Abc1'])(
  '“%s” is strong',
  (password) => {
    expect(isStrongPassword(password, 'demo.qindu')).toBe(true);
  },
);

test.each([
  ['Short-2026', 'eleven characters or fewer'],
  ['Abcdefghij1', 'eleven characters'],
  ['abcdefghijkl1', 'two classes'],
  ['ABCDEFGHIJKLM', 'one class'],
  ['123456789012', 'one class'],
  ['', 'nothing'],
  ['Demo.Qindu-2026', 'the user name'],
])('“%s” is weak: %s', (password) => {
  expect(isStrongPassword(password, 'demo.qindu')).toBe(false);
});

test('the user name is found in whatever case or width it is written', () => {
  expect(isStrongPassword('xQINDU.CLERKx-2026', 'Qindu.Clerk')).toBe(false);
  expect(isStrongPassword('qindu.clerk-A2026', ' ｑｉｎｄｕ．ｃｌｅｒｋ ')).toBe(false);
});

test.each([
  [' Demo.Qindu ', 'demo.qindu'],
  ['ＤＥＭＯ．qindu', 'demo.qindu'],
])('“%s” signs in as %s', (typed, name) => {
  expect(normaliseUsername(typed)).toBe(name);
});

test.each([
  ['qindu', true],
  ['demo-city-2', true],
  ['q', false],
  ['2qindu', false],
  ['Qindu', false],
  ['qin#du', false],
  ['秦都', false],
  ['a'.repeat(32), false],
])('“%s” as the id of a committee: %s', (text, allowed) => {
  expect(isCommitteeId(text)).toBe(allowed);
});
