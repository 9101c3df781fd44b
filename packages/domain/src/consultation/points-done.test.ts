import { expect, test } from 'vitest';
import { aConsultation } from '../../test-support/consultation/consultation.examples';
import { consultationFacts } from './consultation.facts';
import type { Consultation } from './consultation';

const told = (...days: string[]) => {
  const item: Consultation = {
    ...aConsultation(),
    status: 'held',
    unit: 'weiyang',
    topics: [],
    reportedOn: '2026-03-09',
    points: days.map((doneOn, index) => ({
      id: `p${index}`,
      text: '装好电梯',
      owner: '区住建局',
      dueOn: '2026-06-30',
      state: 'done',
      progress: [],
      reviewed: 0,
      doneOn,
    })),
  };
  return consultationFacts(item).flatMap(({ key, subject, on, amount }) =>
    key === 'consultations.point-done' ? [[subject, on, amount]] : [],
  );
};

test('a point that is done keeps its day: its unit has each day with so many, the committee the consultation once', () => {
  expect(told('2026-03-12')).toEqual([
    ['committee', '2026-03-12', 1],
    ['unit#weiyang', '2026-03-12', 1],
  ]);
  expect(told('2026-03-12', '2026-06-01', '2026-06-01')).toEqual([
    ['committee', '2026-03-12', 3],
    ['unit#weiyang', '2026-03-12', 1],
    ['unit#weiyang', '2026-06-01', 2],
  ]);
});
