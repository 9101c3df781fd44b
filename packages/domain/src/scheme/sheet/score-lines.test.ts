import { describe, expect, test } from 'vitest';
import { Refusal } from '../../refusal';
import { scoreLines, type ScoringContext } from './score-lines';
import type { LineEntry, SheetScores, SheetStep } from './scores';
import { line, sheetOf } from '../../../test-support/scheme/sheet.examples';

const context: ScoringContext = {
  sheet: sheetOf(
    line('survey', 5, { label: '专题调研' }),
    line('auto', 10, { label: '活动', auto: { node: 'n' } }),
    line('home', 10, { label: '委员之家', evidence: 'file' }),
    line('said', 4, { label: '经验交流', evidence: 'text' }),
    line('late', 3, { label: '迟报', kind: 'deduct' }),
  ),
  filled: { auto: { value: 7.5, from: { node: 'n', value: 7.5 } } },
  unit: 'weiyang',
  unitsOf: (user) => (user === 'director' ? ['weiyang', 'baqiao'] : ['special-committee']),
};
const give = (scores: SheetScores, step: SheetStep, ...lines: LineEntry[]): SheetScores =>
  scoreLines(scores, { step, by: step === 'self' ? 'director' : 'panelist', on: '2026-12-01', lines }, context);
const refused = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.errors?.map(({ pointer, code, message }) => [pointer, code, message]);
    throw error;
  }
  return undefined;
};
const self = (...lines: LineEntry[]) => refused(() => give({}, 'self', ...lines));

describe('a value', () => {
  test('lies within nothing and the most of its line, with two decimals', () => {
    expect(
      self(
        { line: 'survey', value: 5.5 },
        { line: 'late', value: 4 },
        { line: 'said', value: -1 },
        { line: 'home', value: 0.125 },
        { line: 'auto', value: Number.NaN },
      ),
    ).toEqual([
      ['/lines/0/value', 'field.too-large', '“专题调研”最多得 5 分。'],
      ['/lines/1/value', 'field.too-large', '“迟报”最多扣 3 分。'],
      ['/lines/2/value', 'field.too-small', '“经验交流”的得分不能小于 0。'],
      ['/lines/3/value', 'field.step', '“委员之家”的得分最多保留两位小数。'],
      ['/lines/4/value', 'field.type', '“活动”的得分应为数字。'],
    ]);
    expect(give({}, 'self', { line: 'survey', value: 4.35 })['survey']?.self).toEqual({
      value: 4.35,
      by: 'director',
      on: '2026-12-01',
    });
  });

  test('is given to a line of the sheet, once', () => {
    expect(self({ line: 'survey', value: 1 }, { line: 'survey', value: 1 }, { line: 'gone', value: 1 })).toEqual([
      ['/lines/1/line', 'list.repeated', '“专题调研”重复。'],
      ['/lines/2/line', 'item.unknown', '考核表中没有这一项。'],
    ]);
  });
});

describe('a later step', () => {
  const first = give({}, 'self', { line: 'survey', value: 5 });

  test('says why where it differs from the one before', () => {
    const panel = (value: number, reason?: string) => () =>
      give(first, 'panel', { line: 'survey', value, ...(reason !== undefined && { reason }) });
    expect(refused(panel(4, ' '))).toEqual([
      ['/lines/0/reason', 'field.required', '“专题调研”与自评的 5 分不同，请说明理由。'],
    ]);
    expect(panel(5)()['survey']?.panel?.value).toBe(5);
    expect(panel(4, '没有报告')()['survey']?.panel).toMatchObject({ value: 4, reason: '没有报告' });
  });

  test('the last one comes after the panel, line by line, and is measured by it', () => {
    const chairs = (scores: SheetScores) => () => give(scores, 'final', { line: 'survey', value: 3 });
    const tooEarly = [['/lines/0', 'action.not-now', '“专题调研”考核组还没有评分，评分后主席会议才能审定。']];
    expect([refused(chairs({})), refused(chairs(first))]).toEqual([tooEarly, tooEarly]);
    const another = give(first, 'panel', { line: 'late', value: 1 });
    expect(refused(chairs(another))).toEqual(tooEarly);
    const both = give(first, 'panel', { line: 'survey', value: 4, reason: '没有报告' });
    expect(refused(chairs(both))?.[0]?.[2]).toContain('与考核组评分的 4 分不同');
  });

  test('the first one is measured by what facts filled in', () => {
    expect(self({ line: 'auto', value: 10 })).toEqual([
      ['/lines/0/reason', 'field.required', '“活动”与自动取数的 7.5 分不同，请说明理由。'],
    ]);
    expect(self({ line: 'auto', value: 7.5 })).toBeUndefined();
  });

  test('closes the line to the earlier ones, and opens it again when it is taken back', () => {
    const both = give(first, 'panel', { line: 'survey', value: 4, reason: '没有报告' });
    expect(refused(() => give(both, 'self', { line: 'survey', value: 3 }))).toEqual([
      ['/lines/0', 'action.not-now', '“专题调研”已有考核组评分，不能再改自评。'],
    ]);
    const back = give(both, 'panel', { line: 'survey', value: null });
    expect(back).toEqual(first);
    expect(give(back, 'self', { line: 'survey', value: 3 })['survey']?.self?.value).toBe(3);
  });
});

describe('evidence', () => {
  test('comes before the points', () => {
    expect(
      self(
        { line: 'home', value: 1, evidence: { text: '已验收' } },
        { line: 'said', value: 1, evidence: { text: ' ' } },
      ),
    ).toEqual([
      ['/lines/0/evidence', 'field.required', '“委员之家”请先上传佐证材料，再评分。'],
      ['/lines/1/evidence', 'field.required', '“经验交流”请先填写佐证说明，再评分。'],
    ]);
  });

  test('is not asked for no points', () => {
    expect(self({ line: 'home', value: 0 })).toBeUndefined();
  });

  test('stays with the line for the later steps', () => {
    const proved = give({}, 'self', { line: 'home', value: 10, evidence: { files: ['f1'] } });
    expect(give(proved, 'panel', { line: 'home', value: 10 })['home']).toMatchObject({
      evidence: { files: ['f1'] },
      panel: { value: 10 },
    });
    expect(refused(() => give(proved, 'panel', { line: 'home', value: 10, evidence: {} }))).toHaveLength(1);
  });
});

test('evidence may come without a value, which then stays as it was', () => {
  const before = give({}, 'self', { line: 'survey', value: 5 });
  expect(give(before, 'self', { line: 'survey', evidence: { text: '报告' } })['survey']).toEqual({
    ...before['survey'],
    evidence: { text: '报告' },
  });
  expect(give({}, 'self', { line: 'home', evidence: { files: ['f1'] } })).toEqual({
    home: { evidence: { files: ['f1'] } },
  });
});

test('who belongs to the unit has a say in its self-assessment alone', () => {
  const by = (step: SheetStep, who: string) => () =>
    scoreLines({}, { step, by: who, on: '2026-12-01', lines: [{ line: 'survey', value: 1 }] }, context);
  const partial = [['/by', 'permission.missing', '您属于被考核的组织，应当回避，不能为它评分。']];
  expect([refused(by('panel', 'director')), refused(by('final', 'director'))]).toEqual([partial, partial]);
  expect([refused(by('self', 'director')), refused(by('panel', 'panelist'))]).toEqual([undefined, undefined]);
});

test('what is refused in one line leaves all lines as they were', () => {
  const before: SheetScores = { survey: { self: { value: 1, by: 'director', on: '2026-12-01' } } };
  expect(refused(() => give(before, 'self', { line: 'survey', value: 2 }, { line: 'late', value: 9 }))).toHaveLength(1);
  expect(before['survey']?.self?.value).toBe(1);
});
