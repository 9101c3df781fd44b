import { expect, test } from 'vitest';
import { NotCounted } from './digest';
import type { Fact } from './fact';
import { countOnYear, monthlyOf, newestOf, type YearCard } from './year-card';
import { onEveryYear, yearsOf } from './years';

const cardOf = (facts: readonly Fact[], year = 2026): YearCard =>
  onEveryYear(facts)
    .filter((fact) => yearsOf(fact).includes(year))
    .reduce<YearCard>((card, fact) => countOnYear(card, fact, year, 1), {});
const ofMember = (key: string, on: string, more: Partial<Fact> = {}): Fact => ({
  key,
  on,
  subject: 'member#m1',
  ...more,
});
const ofCommittee = (key: string, on: string, more: Partial<Fact> = {}): Fact => ({
  ...ofMember(key, on, more),
  subject: 'committee',
});

// January is 31 + day, in base 36: the 1st is 32 = `0w`, 1 February (63) `1r`, 29 February (91) `2j`, 1 March (94) `2m`, 31 December (403) `b7`.
test('a line holds the sorted days of a key with its dimensions', () => {
  const card = cardOf([
    ofMember('opinions.submitted', '2026-03-01'),
    ofMember('opinions.submitted', '2026-01-01'),
    ofMember('opinions.submitted', '2026-01-01'),
    ofMember('opinions.adopted', '2026-12-31', { role: 'first', level: 'city', among: 2 }),
  ]);

  expect(card).toEqual({ 'opinions.submitted': '0w0w2m', 'opinions.adopted first  city  2': 'b7' });
});

test('an amount or an item stands behind its day, and parts the line by blanks while it is there', () => {
  const plain = ofMember('meetings.attended', '2026-02-01');
  const long = ofMember('meetings.attended', '2026-01-01', { amount: 4 });
  const card = cardOf([plain, long, ofMember('opinions.adopted', '2026-01-01', { item: 'op-1' })]);

  expect(card).toEqual({ 'meetings.attended': '0w*4 1r', 'opinions.adopted': '0w@op-1' });
  expect(countOnYear(card, long, 2026, -1)).toMatchObject({ 'meetings.attended': '1r' });
});

test('the item’s own day stands behind the day it happened', () => {
  const adopted = ofMember('opinions.adopted.city', '2026-02-01', { of: '2026-01-01', item: 'op-1' });

  expect(cardOf([adopted])).toEqual({ 'opinions.adopted.city': '1r~0w@op-1' });
  expect(monthlyOf(cardOf([adopted]))).toEqual({ 'opinions.adopted.city': [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
});

test('29 February has its own place', () => {
  expect(cardOf([ofMember('readings.held', '2024-02-29'), ofMember('readings.held', '2024-03-01')], 2024)).toEqual({
    'readings.held': '2j2m',
  });
});

test('what comes late stands on both years, and what competes also on its rivals’; the figures count it once', () => {
  const city = ofMember('opinions.adopted', '2026-11-01', { level: 'city', item: 'op-1' });
  const province = ofMember('opinions.adopted', '2027-02-01', { level: 'province', item: 'op-1' });

  expect(onEveryYear([city, province]).map(yearsOf)).toEqual([
    [2026, 2027],
    [2027, 2026],
  ]);
  expect(onEveryYear([{ ...province, of: '2025-10-20' }]).map(yearsOf)).toEqual([[2027, 2025]]);
  expect(Object.keys(cardOf([city, province]))).toEqual([
    'opinions.adopted   city',
    'opinions.adopted   province   2027 2027',
  ]);
  expect(monthlyOf(cardOf([city, province]))).toEqual({ 'opinions.adopted': [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] });
});

test('facts of an item compete under whatever keys, each subject for itself', () => {
  const submitted = ofMember('opinions.submitted', '2026-10-20', { item: 'op-1' });
  const county = ofMember('opinions.adopted.county', '2026-11-01', { of: '2026-10-20', item: 'op-1' });
  const province = ofMember('opinions.adopted.province', '2027-02-01', { of: '2026-10-20', item: 'op-1' });
  const another = ofMember('opinions.adopted.city', '2028-03-01', { item: 'op-2' });
  const ofUnit: Fact = { ...province, subject: 'unit#weiyang', on: '2029-05-01' };

  expect(onEveryYear([submitted, county, province, another, ofUnit]).map(yearsOf)).toEqual([
    [2026, 2027],
    [2026, 2027],
    [2027, 2026],
    [2028],
    [2029, 2026],
  ]);
});

test('counters tell neither items nor two days', () => {
  const late = ofCommittee('opinions.adopted.city', '2027-02-01', { of: '2026-10-20', item: 'op-1' });

  expect(onEveryYear([late])).toEqual([ofCommittee('opinions.adopted.city', '2026-10-20')]);
  expect(cardOf([late], 2026)).toEqual({ 'opinions.adopted.city': { '10': 1 } });
  expect(cardOf([late], 2027)).toEqual({});
  expect(countOnYear({}, late, 2026, 1)).toEqual({ 'opinions.adopted.city': { '10': 1 } });
});

test('a committee counts the months of a key with its dimensions, and figures add the dimensions up', () => {
  const card = cardOf([
    ofCommittee('deeds.done', '2026-01-05', { type: 'road' }),
    ofCommittee('deeds.done', '2026-01-20', { type: 'road' }),
    ofCommittee('deeds.done', '2026-03-01', { type: 'school' }),
  ]);

  expect(card).toEqual({ 'deeds.done  road': { '01': 2 }, 'deeds.done  school': { '03': 1 } });
  expect(monthlyOf(card)).toEqual({ 'deeds.done': [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
});

test('the newest is told with how often it was in its month and its year', () => {
  const on = ['2026-01-05', '2026-03-02', '2026-03-09'];

  expect(newestOf(cardOf(on.map((each) => ofMember('readings.held', each))), 'readings.held', 2026)).toEqual({
    on: '2026-03-09',
    inMonth: 2,
    inYear: 3,
  });
  expect(newestOf(cardOf(on.map((each) => ofCommittee('readings.held', each))), 'readings.held', 2026)).toEqual({
    on: '2026-03',
    inMonth: 2,
    inYear: 3,
  });
  expect(newestOf({}, 'readings.held', 2026)).toBeUndefined();
});

test('a day that was never counted cannot be taken away', () => {
  const fact = ofMember('readings.held', '2026-03-02');

  for (const card of [{}, cardOf([{ ...fact, on: '2026-03-01' }]), cardOf([{ ...fact, amount: 2 }])])
    expect(() => countOnYear(card, fact, 2026, -1)).toThrow(NotCounted);
});
