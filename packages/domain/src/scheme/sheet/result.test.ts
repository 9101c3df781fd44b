import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSheet } from './fill';
import { noticeOf, resultOf } from './result';
import { scoreLines } from './score-lines';
import { isSheetFor, type LineEntry, type SheetScores, type SheetStep } from './scores';
import { line, peiCounty, sheetOf } from '../../../test-support/scheme/sheet.examples';

describe('沛县百分制考核表', () => {
  const filled = fillSheet(peiCounty, {
    quotas: { topics: [{ period: '2026', state: 'met' }], survey: [{ period: '2026', state: 'met' }] },
    nodes: { activities: 7 },
  });
  const give = (scores: SheetScores, step: SheetStep, ...lines: LineEntry[]) =>
    scoreLines(
      scores,
      { step, by: step, on: '2026-12-10', lines },
      { sheet: peiCounty, filled, unit: 'u', unitsOf: () => [] },
    );
  const self = give(
    {},
    'self',
    { line: 'heard', value: 2 },
    { line: 'worker', value: 2 },
    { line: 'answers', value: 3 },
    { line: 'home', value: 10, evidence: { files: ['f1'] } },
    { line: 'others', value: 55 },
    { line: 'rest', value: 10, evidence: { text: '承办全县现场会' } },
  );
  const panel = give(
    self,
    'panel',
    { line: 'answers', value: 2, reason: '一条建议没有答复' },
    { line: 'others', value: 50, reason: '两次活动没有记录' },
    { line: 'rest', value: 8.5, reason: '现场会由两个组承办' },
  );
  const final = give(panel, 'final', { line: 'others', value: 52, reason: '补交了一份记录' });

  test('gives a hundred at most', () => {
    expect(resultOf(peiCounty, {}, {})).toMatchObject({ most: 100, total: 0, band: { name: '不合格' } });
  });

  test('adds up each step, a silent one taking over the value before it', () => {
    // Attention 2 + 2 + 3 + 3 + 10 = 20, duty 5 + 5 + 55 = 65, rest 10.
    expect(resultOf(peiCounty, filled, final, 'self')).toMatchObject({ total: 95, band: { name: '优秀' } });
    // 2 + 2 + 3 + 2 + 10 = 19, 5 + 5 + 50 = 60, 8.5.
    expect(resultOf(peiCounty, filled, final, 'panel')).toMatchObject({ total: 87.5, band: { name: '良好' } });
    // 19, 5 + 5 + 52 = 62, 8.5.
    const { blocks, total, band } = resultOf(peiCounty, filled, final);
    expect(blocks.map((block) => block.total)).toEqual([19, 62, 8.5]);
    expect([total, band?.name]).toEqual([89.5, '良好']);
  });

  test('explains each line: what was said, by whom and why, the facts and the evidence', () => {
    const lines = Object.fromEntries(
      resultOf(peiCounty, filled, final).blocks.flatMap(({ lines: all }) =>
        all.map((each) => [each.indicator.id, each]),
      ),
    );
    expect(lines['others']).toMatchObject({
      value: 52,
      counts: { step: 'final', reason: '补交了一份记录' },
      course: [
        { step: 'self', value: 55 },
        { step: 'panel', value: 50, reason: '两次活动没有记录' },
        { step: 'final' },
      ],
      lacks: [],
    });
    expect(lines['activities']).toMatchObject({
      value: 5,
      counts: { step: 'auto' },
      from: { node: 'activities', value: 7 },
    });
    expect(lines['home']).toMatchObject({ value: 10, counts: { step: 'self' }, evidence: { files: ['f1'] } });
  });
});

describe('a line', () => {
  test('nobody spoke of gives nothing and says so', () => {
    expect(resultOf(sheetOf(line('a', 5)), {}, {}).blocks[0]?.lines[0]).toMatchObject({
      value: 0,
      course: [],
      lacks: ['value'],
    });
  });

  test('of a bonus or a deduction need not be spoken of', () => {
    const sheet = sheetOf(line('a', 5, { kind: 'bonus' }), line('b', 5, { kind: 'deduct' }));
    expect(resultOf(sheet, {}, {}).blocks[0]?.lines.map(({ lacks }) => lacks)).toEqual([[], []]);
  });

  test('gives nothing without its evidence, though facts filled it', () => {
    const sheet = sheetOf(line('a', 5, { evidence: 'file', auto: { node: 'n' } }));
    const filled = fillSheet(sheet, { quotas: {}, nodes: { n: 4 } });
    expect(resultOf(sheet, filled, {}).blocks[0]?.lines[0]).toMatchObject({
      value: 0,
      counts: { value: 4 },
      lacks: ['evidence'],
    });
    expect(resultOf(sheet, filled, { a: { evidence: { files: ['f'] } } }).total).toBe(4);
  });

  test('wants a reason again once facts have changed under what was said', () => {
    const sheet = sheetOf(line('a', 5, { auto: { node: 'n' } }));
    const scores = { a: { self: { value: 4, by: 'u', on: '2026-12-01' } } };
    const lacks = (value: number) =>
      resultOf(sheet, fillSheet(sheet, { quotas: {}, nodes: { n: value } }), scores).blocks[0]?.lines[0]?.lacks;
    expect([lacks(4), lacks(5)]).toEqual([[], ['reason']]);
  });
});

describe('base, bonus and deductions', () => {
  const sheet = {
    ...sheetOf(
      line('base', 90),
      line('bonus', 10, { kind: 'bonus' }),
      line('late', 5, { kind: 'deduct' }),
      line('proved', 5, { kind: 'deduct', evidence: 'text' }),
    ),
    noticeTo: '县绩效办',
  };
  const said = (value: number) => ({ self: { value, by: 'u', on: '2026-12-01' } });

  test('add up to the total', () => {
    const result = resultOf(sheet, {}, { base: said(80.1), bonus: said(0.2), late: said(2.25), proved: said(3) });
    // What has no evidence is not taken: 80.1 + 0.2 − 2.25.
    expect(result).toMatchObject({ base: 80.1, bonus: 0.2, deductions: 2.25, total: 78.05, most: 100 });
    expect(noticeOf(sheet, result)).toMatchObject({
      to: '县绩效办',
      lines: [{ indicator: { id: 'late' }, value: 2.25 }],
    });
  });

  test('never fall below nothing', () => {
    expect(resultOf(sheet, {}, { base: said(1), late: said(5) })).toMatchObject({ deductions: 5, total: 0 });
  });

  test('tell the performance office nothing where nothing was taken, or where the sheet names none', () => {
    expect(noticeOf(sheet, resultOf(sheet, {}, { base: said(1) }))).toBeUndefined();
    const { noticeTo: _nobody, ...own } = sheet;
    expect(noticeOf(own, resultOf(own, {}, { late: said(5) }))).toBeUndefined();
  });
});

test('the sum of a sheet stays within nothing and its most, whatever was said and filled', () => {
  const hundredths = fc.integer({ min: 0, max: 2000 }).map((value) => value / 100);
  const lines = fc
    .array(
      fc.record({
        most: hundredths,
        kind: fc.constantFrom('base' as const, 'bonus' as const, 'deduct' as const),
        evidence: fc.constantFrom('none' as const, 'text' as const),
        auto: fc.constantFrom({ node: 'n' }, { quota: 'q' }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((all) => all.map(({ most, ...rest }, index) => line(`l${index}`, most, rest)));
  const given = fc.option(
    hundredths.map((value) => ({ value, by: 'u', on: '2026-12-01' })),
    { nil: undefined },
  );
  const values = fc.array(fc.record({ self: given, final: given, isProved: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(lines, values, fc.integer({ min: -3000, max: 3000 }), (indicators, all, node) => {
      const sheet = sheetOf(...indicators);
      const scores = Object.fromEntries(
        all.map(({ self, final, isProved }, index) => [
          `l${index}`,
          { ...(self && { self }), ...(final && { final }), ...(isProved && { evidence: { text: '有' } }) },
        ]),
      );
      const states = [
        { period: '2026-H1', state: 'met' as const },
        { period: '2026-H2', state: 'missed' as const },
      ];
      const filled = fillSheet(sheet, { quotas: { q: states }, nodes: { n: node / 100 } });
      const result = resultOf(sheet, filled, scores);
      expect(result.total).toBeGreaterThanOrEqual(0);
      expect(result.total).toBeLessThanOrEqual(result.most);
      for (const { value, indicator } of result.blocks.flatMap((block) => block.lines)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(indicator.most);
      }
      expect(Math.round(result.total * 100)).toBe(
        Math.max(
          0,
          Math.round(result.base * 100) + Math.round(result.bonus * 100) - Math.round(result.deductions * 100),
        ),
      );
    }),
  );
});

test('a sheet may be for units of some types', () => {
  expect([isSheetFor(peiCounty, 'studio'), isSheetFor({ ...peiCounty, unitTypes: ['work-group'] }, 'studio')]).toEqual([
    true,
    false,
  ]);
});
