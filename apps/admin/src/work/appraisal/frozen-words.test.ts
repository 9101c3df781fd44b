import { expect, test } from 'vitest';
import { frozenWords } from './frozen-words';

const before = { subject: { kind: 'member', id: 'm1', name: '陆文涵' }, value: 62 } as const;
const decided = (accepted: boolean) => ({ before, decision: { accepted, reason: '', by: '', on: '2026-11-29' } });

test('an explanation says why it may differ from what was locked', () => {
  expect(frozenWords([])).toBeUndefined();
  expect(frozenWords([{ before }, decided(true)])).toMatch(/^锁定的结果为 62 分。锁定后有 1 条事实变动待决定/);
  expect(frozenWords([decided(false), decided(true)])).toContain('1 条事实变动未予采纳');
  expect(frozenWords([decided(true)])).toContain('1 条更正已采纳');
});
