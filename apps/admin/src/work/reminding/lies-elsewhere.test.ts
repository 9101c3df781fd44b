import { expect, test } from 'vitest';
import { liesElsewhere } from './lies-elsewhere';

const row = (status: string, action: string, more: object = {}) => ({
  status,
  waitingFor: { action },
  // The office may take the step itself.
  allowedActions: [{ action }],
  handlingUnits: [],
  instructionRecords: [],
  ...more,
});
const unit = { id: 'h1', name: '区教育局', lead: true, state: 'assigned', since: '2026-11-20T09:00:00+08:00' };

test('what a department or a unit owes lies with them, although the office may enter it', () => {
  expect(liesElsewhere('opinions', row('in-handling', 'sign-for', { handlingUnits: [unit] }))).toBe(true);
  expect(liesElsewhere('suggestions', row('returned', 'submit', { unit: 'u1' }))).toBe(true);
});

test('what the office owes lies elsewhere for whoever may not take the step', () => {
  const waiting = row('edited', 'review');
  expect(liesElsewhere('opinions', waiting)).toBe(false);
  expect(liesElsewhere('opinions', { ...waiting, allowedActions: [] })).toBe(true);
});

test('what no unit sent, what waits for nobody and what is no kind is nobody else’s', () => {
  expect(liesElsewhere('suggestions', row('returned', 'submit'))).toBe(false);
  expect(liesElsewhere('opinions', { ...row('archived', 'none'), waitingFor: null })).toBe(false);
  expect(liesElsewhere('imports', row('ready', 'commit'))).toBe(false);
});
