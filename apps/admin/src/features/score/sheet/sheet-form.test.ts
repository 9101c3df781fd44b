import { expect, test } from 'vitest';
import { aLine, aSheet } from '../../../../test-support/score/sheet.examples';
import { asksReason, changedEntries, faultsAt, faultsOf, newlySaid, sheetFormOf, shownWith } from './sheet-form';
import { rulesOf, saidAfter } from './sheet-rules';

const self = { step: 'self', value: 8, by: '周建国', on: '2026-12-01' } as const;
const sheet = aSheet([
  aLine('five', { label: '“五有”', most: 20, needs: 'text' }),
  aLine('quota', { label: '每月信息', course: [{ step: 'auto', value: 7.5 }], value: 7.5, lacks: [] }),
  aLine('three', { label: '三个有', course: [self], value: 8, lacks: [] }),
  aLine('lagging', { label: '被通报', kind: 'deduct', needs: 'file', lacks: [] }),
]);
const rules = rulesOf(sheet);
const form = sheetFormOf(sheet, 'self');
const typed = (changed: Record<string, Partial<(typeof form)[string]>>) =>
  Object.fromEntries(Object.entries(form).map(([line, had]) => [line, { ...had, ...changed[line] }]));

test('a form shows what was given at its step, and sends nothing while nothing is changed', () => {
  expect(form['three']).toEqual({ value: '8', reason: '', text: '', files: [] });
  expect(form['quota']?.value).toBe('');
  expect(changedEntries(typed({ three: { value: ' 8.0 ' } }), form)).toEqual([]);
});

test('only changed lines are sent: a figure of any keyboard, a reason with its value, an emptied value as taken back', () => {
  const now = typed({
    five: { value: '１８。５', text: ' 牌匾照片 ' },
    quota: { reason: '没有得分的理由不送' },
    three: { value: '' },
    lagging: { files: [{ id: 'f1', name: '通报.pdf' }] },
  });
  expect(changedEntries(now, form)).toEqual([
    { line: 'five', value: 18.5, evidence: { text: '牌匾照片' } },
    { line: 'three', value: null },
    { line: 'lagging', evidence: { files: ['f1'] } },
  ]);
  expect(changedEntries(typed({ three: { reason: '补记' } }), form)).toEqual([
    { line: 'three', value: 8, reason: '补记' },
  ]);
});

test('what cannot be saved is said on its line before it is sent, in the words of the API', () => {
  const now = typed({ five: { value: '21' }, quota: { value: '6' }, three: { value: '八' }, lagging: { value: '2' } });
  expect(Object.fromEntries(faultsOf(changedEntries(now, form), 'self', rules))).toEqual({
    five: { value: '“‘五有’”最多得 20 分。' },
    quota: { reason: '“每月信息”与自动取数的 7.5 分不同，请说明理由。' },
    three: { value: '“三个有”的得分应为数字。' },
    lagging: { evidence: '“被通报”请先上传佐证材料，再评分。' },
  });
});

test('a refusal of the API lands on the line that was sent at its place', () => {
  const errors = [
    { pointer: '/lines/1/evidence/files/0', message: '没有这个文件。' },
    { pointer: '/lines/0', message: '已有考核组评分，不能再改自评。' },
    { pointer: '/step', message: '不归哪一项。' },
  ];
  expect(Object.fromEntries(faultsAt(errors, ['three', 'five']))).toEqual({
    three: { value: '已有考核组评分，不能再改自评。' },
    five: { evidence: '没有这个文件。' },
  });
});

test('a reason is asked where a value differs from what was said before it', () => {
  const [, quota, three] = sheet.blocks[0]?.lines ?? [];
  expect(quota && asksReason(quota, 'self', { value: '7.5' })).toBe(false);
  expect(quota && asksReason(quota, 'self', { value: '7' })).toBe(true);
  // Nobody spoke before the unit itself; the panel speaks after it.
  expect(three && asksReason(three, 'self', { value: '5' })).toBe(false);
  expect(three && asksReason(three, 'panel', { value: '5' })).toBe(true);
  expect(three && saidAfter(three, 'self')).toBeUndefined();
  expect(three && saidAfter({ ...three, course: [...three.course, { step: 'final', value: 8 }] }, 'self')).toBe(
    'final',
  );
});

test('what the sheet would come to is counted while it is typed', () => {
  // 18 + 7.5 + 8 − 0: a deduction without its file takes nothing.
  const now = typed({ five: { value: '18', text: '照片' }, lagging: { value: '3' } });
  expect(shownWith('self', now, rules)).toMatchObject({ base: 33.5, deductions: 0, total: 33.5 });
  expect(shownWith('self', now, rules).lines['lagging']?.lacks).toEqual(['evidence']);
  const proved = typed({ ...now, lagging: { value: '3', files: [{ id: 'f1', name: '通报.pdf' }] } });
  expect(shownWith('self', proved, rules)).toMatchObject({ deductions: 3, total: 30.5 });
});

test('it is told who has said something meanwhile, and of what', () => {
  const later = aSheet(
    sheet.blocks[0]?.lines.map((line) =>
      line.id === 'five'
        ? { ...line, course: [{ step: 'self', value: 16, by: '吴敏', on: '2026-12-02' } as const] }
        : line,
    ) ?? [],
  );
  expect(newlySaid(sheet, later)).toEqual({ by: ['吴敏'], lines: ['“五有”'] });
  expect(newlySaid(sheet, sheet)).toEqual({ by: [], lines: [] });
});
