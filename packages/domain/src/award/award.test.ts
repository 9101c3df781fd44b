import { expect, test } from 'vitest';
import { anAward } from '../../test-support/award/award.examples';
import { clerk } from '../../test-support/permission.examples';
import { answer } from '../../test-support/refusal.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { facetsOf } from '../work/facets';
import { take } from '../work/lifecycle';
import { awardTypes, censures, honours, natureOf, type Award, type AwardType } from './award';
import { awardKind } from './award.kind';

const office = (item: Award, action: string, input: object) =>
  take(awardKind, item, action, input, { ...aMoment(), actor: clerk });
const give = { givenOn: '2026-03-06', docNumber: '秦政协发〔2026〕3号' };
const told = (item: Award) => awardKind.facts(item).map(({ subject }) => subject);

test('it is proved once it is given, on its day, of everybody it names', () => {
  const given = office(anAward({ topics: ['t1'] }), 'give', give);
  const fact = { key: 'awards.given', on: '2026-03-06', type: 'excellent-member', level: 'county' };

  expect(told(anAward())).toEqual([]);
  expect(awardKind.facts(given)).toEqual(
    ['committee', 'unit#weiyang', 'member#m1', 'member#m2', 'topic#t1'].map((subject) => ({ ...fact, subject })),
  );
  expect(given.reportedOn).toBe('2026-03-06');
  expect(facetsOf(awardKind, given)).toEqual(
    expect.arrayContaining(['given=award', 'nature=award', 'member=m2', 'named=weiyang']),
  );
});

test('a notice of criticism has a fact of its own', () => {
  const given = office(anAward({ type: 'lagging', members: [] }), 'give', give);

  expect(awardKind.facts(given).map(({ key, type, subject }) => [key, type, subject])).toEqual([
    ['censures.given', 'lagging', 'committee'],
    ['censures.given', 'lagging', 'unit#weiyang'],
  ]);
  expect(facetsOf(awardKind, given)).toContain('given=censure');
});

test('what is revoked proves nothing and stands in no list of what was given, until it is restored', () => {
  const given = office(anAward(), 'give', give);
  const revoked = office(given, 'revoke', { reason: '材料不实' });
  const restored = office(revoked, 'restore', { reason: '复核后维持' });

  expect(told(revoked)).toEqual([]);
  expect(facetsOf(awardKind, revoked)).not.toContain('given=award');
  expect(awardKind.facts(restored)).toEqual(awardKind.facts(given));
  expect(restored.reason).toBeUndefined();
});

test('what was given by mistake is a draft again, under the day it was entered', () => {
  const draft: Award = office(office(anAward(), 'give', give), 'ungive', { reason: '漏了一人' });

  expect(draft).toMatchObject({ status: 'draft', reportedOn: '2026-03-02' });
  expect(draft.givenOn).toBeUndefined();
  expect(draft.docNumber).toBeUndefined();
});

test('it names somebody', () => {
  expect(answer(() => office(anAward({ members: [], units: [] }), 'give', give))).toBe('award.nobody');
});

test('every type is of one nature', () => {
  // The keys of the table are its types.
  const natures = (Object.keys(awardTypes) as AwardType[]).map((type) => [type, natureOf({ type })]);

  expect(Object.fromEntries(natures)).toEqual({
    ...Object.fromEntries(Object.keys(honours).map((type) => [type, 'award'])),
    ...Object.fromEntries(Object.keys(censures).map((type) => [type, 'censure'])),
  });
});
