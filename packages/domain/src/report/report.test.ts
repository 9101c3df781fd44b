import { expect, test } from 'vitest';
import { clerk } from '../../test-support/permission.examples';
import { aReport } from '../../test-support/report/report.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { facetsOf } from '../work/facets';
import { take } from '../work/lifecycle';
import type { Report } from './report';
import { reportKind } from './report.kind';

// Asked for by 1 March.
const asked = aReport({ type: 'summary', rule: 'r1', deadline: '2026-03-01' });
const taken = (item: Report, action: string, input: object, day: string) =>
  take<Report>(reportKind, item, action, input, { ...aMoment(`${day}T09:00:00+08:00`), actor: clerk });
const proved = (item: Report) =>
  reportKind
    .facts(item)
    .filter(({ subject }) => subject === 'unit#weiyang')
    .map(({ key, on, of, type, state }) => [key, on, of, type, state]);

test('what came late stays late while it is given back, is accepted on a day of its own, and is neither once it is withdrawn', () => {
  const late = taken(asked, 'submit', {}, '2026-03-02');
  const given = taken(late, 'return', { reason: '缺数字' }, '2026-03-03');
  const accepted = taken(taken(given, 'submit', {}, '2026-03-04'), 'accept', {}, '2026-03-05');

  const submitted = ['reports.submitted', '2026-03-02', undefined, 'summary', 'late'];
  const isLate = ['reports.late', '2026-03-02', undefined, 'summary', undefined];
  expect(proved(late)).toEqual([submitted, isLate]);
  expect(proved(given)).toEqual([isLate]);
  expect(proved(accepted)).toEqual([
    submitted,
    ['reports.accepted', '2026-03-05', '2026-03-02', 'summary', 'late'],
    isLate,
  ]);
  for (const item of [late, given, accepted]) expect(facetsOf<Report>(reportKind, item)).toContain('late=true');
  expect(proved(taken(late, 'withdraw', {}, '2026-03-02'))).toEqual([]);
});
