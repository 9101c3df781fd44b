import { describe, expect, test } from 'vitest';
import { aCourseRecord, anAdoption, anInstruction, anOpinion } from '../../test-support/opinion/opinion.examples';
import { administrator, anActor, clerk, operator } from '../../test-support/permission.examples';
import type { Opinion } from '../opinion/opinion';
import { kindNames, kinds } from '../work/kinds';
import { isThere, placesOf, seesFilesOn, type FileOn } from './file-places';

const city = anActor('city-administrator', { committee: 'xianyang', reach: 'below' });
const callers = { administrator, clerk, operator, city };

const unit = { name: '住建局', lead: true, state: 'replied', since: '2026-05-01', assignedAt: '2026-05-01' } as const;
const item = {
  ...anOpinion({ version: 7 }),
  handlingUnits: [{ id: 'h1', ...unit }],
  adoptions: [anAdoption('county', { id: 'a1' })],
  instructions: [anInstruction('i1')],
  instructionRecords: [aCourseRecord('present', { id: 'p1' }), aCourseRecord('assign', { id: 'p2' })],
} as Opinion;

const seeing = (on: FileOn, of: Opinion = item): string[] =>
  Object.entries(callers).flatMap(([name, actor]) => (seesFilesOn(kinds.opinions, of, on, actor) ? [name] : []));

const own = ['administrator', 'clerk', 'operator'];
const office = ['administrator', 'clerk'];

describe('who is shown an item is shown its files', () => {
  test.each<[FileOn, string[]]>([
    ['item', [...own, 'city']],
    ['adoptions/a1', [...own, 'city']],
    ['instructions/i1', [...own, 'city']],
    ['instructions/p2', [...own, 'city']],
    ['replies/h1', [...own, 'city']],
  ])('on %s', (on, callersOf) => {
    expect(seeing(on)).toEqual(callersOf);
  });
});

test('what the county keeps to itself has files for the county alone', () => {
  expect(seeing('steps/3')).toEqual(own);
  expect(seeing('instructions/p1')).toEqual(office);
});

test('no scan tells the city who did not want to be named', () => {
  const anonymous: Opinion = { ...item, authors: [{ name: '张某', kind: 'public', shownAs: 'collected' }] };

  expect(seeing('item', anonymous)).toEqual(own);
  expect(seeing('adoptions/a1', anonymous)).toEqual([...own, 'city']);
});

test('what hangs on a record that went is left to the office', () => {
  for (const on of ['replies/gone', 'adoptions/gone', 'instructions/gone'] as const)
    expect([on, seeing(on)]).toEqual([on, office]);
});

test('a file hangs on what is there', () => {
  expect(
    (['item', 'steps/1', 'steps/7', 'adoptions/a1', 'instructions/p1'] as const).every((on) => isThere(item, on)),
  ).toBe(true);
  for (const on of ['steps/0', 'steps/8', 'steps/x', 'steps/', 'adoptions/i1', 'replies/a1', 'instructions/'] as const)
    expect([on, isThere(item, on)]).toEqual([on, false]);
});

test('every kind has its steps, and opinions what is recorded beside them', () => {
  expect(Object.fromEntries(kindNames.map((kind) => [kind, placesOf(kinds[kind])]))).toEqual({
    ...Object.fromEntries(kindNames.map((kind) => [kind, ['steps']])),
    opinions: ['adoptions', 'instructions', 'replies', 'steps'],
    proposals: ['replies', 'steps'],
  });
});
