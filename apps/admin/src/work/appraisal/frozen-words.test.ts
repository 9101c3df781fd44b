import { expect, test } from 'vitest';
import { frozenWords } from './frozen-words';

const decided = (accepted: boolean) => ({ decision: { accepted, reason: '', by: '', byId: '', on: '2026-11-29' } });

test('an explanation says what was locked where it comes to something else, and what came late', () => {
  expect(frozenWords([])).toBeUndefined();
  expect(frozenWords([{}, decided(true)], { value: 62, grade: { name: '称职' } })).toBe(
    '锁定的结果为 62 分，称职。锁定后的更正：1 条待决定，1 条已采纳。以下按锁定时的事实和已采纳的更正计算。',
  );
  expect(frozenWords([decided(false)])).toBe('锁定后的更正：1 条未予采纳。以下按锁定时的事实和已采纳的更正计算。');
  expect(frozenWords([], { value: 62 })).toBe('锁定的结果为 62 分。以下按锁定时的事实和已采纳的更正计算。');
});
