import { Refusal } from '../../src/refusal';
import { newAppraisal, type Appraisal, type LateFact } from '../../src/scheme/appraisal/appraisal';
import { assess, lock, openWindow } from '../../src/scheme/appraisal/course';
import type { SubjectResult } from '../../src/scheme/appraisal/frozen';

/** The year of a small county: two bodies assess first, two members and a unit have results. */
export const running = newAppraisal(2026, { id: 'shache', version: 3 }, ['提案委', '城关镇']);
export const checking = openWindow(running, { from: '2026-12-21', to: '2026-12-31' }, '2026-12-21');

export const results: readonly SubjectResult[] = [
  { subject: 'unit#u', sheet: { id: 's', total: 89.5, grade: { id: 'good', name: '良好' } } },
  {
    subject: 'member#b',
    value: 62,
    grade: { id: 'passed', name: '称职' },
    quotas: { opinion: ['met', 'missed'] },
  },
  { subject: 'member#a', value: 91.25, grade: { id: 'excellent', name: '优秀' }, stars: 5 },
];
export const locked = lock(checking, results, '2027-01-04');

const by = { by: 'office', on: '2027-01-12' };
export const assessed: Appraisal = [
  { rung: 'first' as const, body: '提案委', ...by },
  { rung: 'first' as const, body: '城关镇', ...by },
  { rung: 'group' as const, ...by },
  { rung: 'chairs' as const, ...by },
].reduce(assess, locked);

/** An opinion of December that was adopted, and entered, when the year was locked. */
export const late = (more: Partial<LateFact> = {}): LateFact => ({
  id: 'c1',
  subject: 'member#b',
  change: 'added',
  fact: { key: 'opinions.adopted', on: '2026-12-30', tags: ['level:city'] },
  by: 'clerk',
  on: '2027-01-08',
  ...more,
});

/** What an act is refused for: pointers with what stands there for whoever reads them. */
export function refusalOf(act: () => unknown): (readonly [string, string | undefined])[] | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal)
      return (error.errors ?? []).map(({ pointer, message }) => [pointer, message] as const);
    throw error;
  }
  return undefined;
}
