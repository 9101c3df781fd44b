import { expect, test } from 'vitest';
import { firstProposer, leadUnits, roleOf } from './proposal.words';

const member = (name: string) => ({ id: name, member: name, name });
const unit = (name: string, lead: boolean, state: 'assigned' | 'replaced' = 'assigned') => ({
  id: name,
  name,
  lead,
  state,
  since: '2026-03-01T02:00:00Z',
  assignedAt: '2026-03-01T02:00:00Z',
  via: 'government' as const,
  contacts: [],
});

test('a cell names the first proposer, and how many sign with them', () => {
  expect(firstProposer({ form: 'single', proposers: [member('甲')] })).toBe('甲');
  expect(firstProposer({ form: 'joint', proposers: [member('甲'), member('乙'), member('丙')] })).toBe('甲（2人联名）');
  expect(firstProposer({ form: 'collective', proposers: [] })).toBe('');
});

test('a cell names who leads the handling, and of a split one every unit; who was replaced is out of it', () => {
  expect(leadUnits({ handlingUnits: [unit('住建', true), unit('财政', false)] })).toBe('住建（另1家会办）');
  expect(leadUnits({ handlingUnits: [unit('住建', false), unit('财政', false)] })).toBe('住建、财政');
  expect(leadUnits({ handlingUnits: [unit('住建', true, 'replaced'), unit('城管', true)] })).toBe('城管');
});

test('among several a unit leads, assists or has its part', () => {
  expect(roleOf('joint', { lead: true })).toBe('主办');
  expect(roleOf('joint', { lead: false })).toBe('会办');
  expect(roleOf('split', { lead: false })).toBe('分办');
});
