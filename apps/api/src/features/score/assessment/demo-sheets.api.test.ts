import type { AssessmentView, listAssessments } from '@lianluo/contract/assessments';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import { expect, test } from 'vitest';
import { openWorld } from '../../../../test-support/world';

/** What a line gives without the word of a fact: what the office said of it last. */
test('the demo county scores its towns by the sheet, as far as each of them came', { timeout: 240_000 }, async () => {
  const world = await openWorld({ demo: ['zizhixian'], now: '2026-05-20T10:00:00+08:00' });
  const office = world.as('demo.zizhixian');
  const path = '/committees/zizhixian/scores/assessments';
  const { items, total } = (await office.get<AnswerOf<typeof listAssessments>>(`${path}?period=2025`)).body;
  const steps = items.map(({ step }) => step ?? 'none').toSorted();

  // Six towns, of which four were scored: one to the end, two by the panel, one by itself.
  expect([total, steps]).toEqual([6, ['final', 'none', 'none', 'panel', 'panel', 'self']]);
  const final = items.find(({ step }) => step === 'final');
  const told = (await office.get<AssessmentView>(`${path}/${final?.subject.id}?period=2025`)).body;
  const lines = told.blocks.flatMap((block) => block.lines);
  const auto = lines.filter(({ from }) => from).reduce((sum, { value }) => sum + value, 0);
  // 三个有 10, 五有 19 by the chairs' meeting, plan and summary 10, half-yearly report 9 by the panel: 48 beside what facts fill in.
  expect(told.total).toBeCloseTo(48 + auto, 2);
  expect(lines.filter(({ lacks }) => lacks.includes('reason') || lacks.includes('evidence'))).toEqual([]);
});
