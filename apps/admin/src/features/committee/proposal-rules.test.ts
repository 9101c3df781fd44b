import { expect, test } from 'vitest';
import { newClass, newPlenary, proposalRulesForm, proposalRulesOf, withPlenaryId } from './proposal-rules';

test('what a committee has laid down comes back as it was, and what is as usual is not laid down', () => {
  const rules = {
    plenaries: [
      { id: '15-3', name: '十五届三次会议', opensOn: '2026-01-10', closesOn: '2026-01-14', cutOffOn: '2026-01-12' },
    ],
    categories: ['经济建设', '民生'],
    classes: [
      { id: 'A', meaning: '已经解决' },
      { id: 'B', meaning: '正在解决', watched: true },
    ],
    pattern: '〔{session}〕{no}号',
    filingBase: 'without-merged' as const,
    links: true,
  };
  expect(proposalRulesOf(proposalRulesForm(rules))).toEqual(rules);
  expect(proposalRulesOf(proposalRulesForm())).toBeNull();
});

test('a plenary is called by its number until somebody calls it otherwise', () => {
  const third = withPlenaryId(newPlenary(), '15-3');
  expect(third.name).toBe('十五届三次会议');
  expect(withPlenaryId(third, '15-').name).toBe('');
  expect(withPlenaryId({ ...third, name: '全会' }, '15-4').name).toBe('全会');
  expect(newClass([{ id: 'A', meaning: '', watched: false }]).id).toBe('B');
});
