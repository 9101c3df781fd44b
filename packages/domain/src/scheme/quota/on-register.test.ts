import { expect, test } from 'vitest';
import { informantDays, spellsOf, unitDays } from './on-register';

const unit = {
  id: 'u',
  committee: 'c',
  name: '渭滨',
  type: 'studio',
  convener: null,
  officers: [],
  venue: null,
  checklist: [],
  stations: null,
  version: 1,
} as const;
const informant = { id: 'i', committee: 'c', name: '赵敏', unit: 'u', active: true, version: 1 };

test('a unit is there from its founding to its dissolution, and without them from the day it was entered', () => {
  // 17:00 UTC is the next day in Shanghai.
  const createdAt = '2026-03-09T17:00:00Z';
  expect(unitDays({ ...unit, createdAt, foundedOn: '2022-01-01', dissolvedOn: '2026-09-30' })).toEqual({
    from: '2022-01-01',
    to: '2026-09-30',
  });
  expect(unitDays({ ...unit, createdAt })).toEqual({ knownOn: '2026-03-10' });
  expect(unitDays(unit)).toEqual({});
});

test('an informant is there to the last day, which before it was kept is that of the last change', () => {
  const updatedAt = '2026-05-01T08:00:00+08:00';
  expect(informantDays({ ...informant, updatedAt, appointedOn: '2026-01-10' })).toEqual({ from: '2026-01-10' });
  expect(informantDays({ ...informant, updatedAt, active: false })).toEqual({ to: '2026-05-01' });
  expect(informantDays({ ...informant, updatedAt, active: false, endedOn: '2026-04-20' })).toEqual({
    to: '2026-04-20',
  });
});

test('several stays in a unit have gaps between them, and those that meet or overlap have none', () => {
  expect(spellsOf([])).toEqual({});
  const spring = { from: '2026-01-01', to: '2026-03-31' };
  expect(spellsOf([{ from: '2026-07-01' }, spring])).toEqual({
    from: '2026-01-01',
    gaps: [{ from: '2026-04-01', to: '2026-06-30' }],
  });
  const april = { from: '2026-04-01', to: '2026-04-30' };
  expect(spellsOf([spring, april, { from: '2026-02-01', to: '2026-02-28' }])).toEqual({
    from: '2026-01-01',
    to: '2026-04-30',
  });
  expect(spellsOf([{ from: '2026-01-01' }, april])).toEqual({ from: '2026-01-01' });
});
