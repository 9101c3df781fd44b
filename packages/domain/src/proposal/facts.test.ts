import { describe, expect, test } from 'vitest';
import { aBody, aMember, aProposalIn, aRating } from '../../test-support/proposal/proposal.examples';
import { onEveryYear, yearsOf } from '../scorecard/years';
import { proposalFacts } from './facts';
import type { Proposal } from './proposal';

const ofKey = (item: Proposal, key: string, subject = 'member#m1') =>
  proposalFacts(item).find((fact) => fact.key === key && fact.subject === subject);

describe('what came of a proposal is proved on the day it came about', () => {
  const item = aProposalIn('closed', {
    filedOn: '2026-03-20',
    repliedOn: '2026-06-30',
    closedOn: '2026-09-01',
    key: { leader: '李主席', decidedOn: '2026-04-10', surveys: [] },
    excellent: { year: 2026, decidedOn: '2027-01-15' },
    ratings: [
      aRating({ at: '2026-07-10T09:00:00+08:00' }),
      aRating({ id: 'r2', proposer: 'p2', result: 'unsatisfied', at: '2026-07-20T09:00:00+08:00' }),
    ],
  });

  test.each([
    ['submitted', '2026-03-02'],
    ['filed', '2026-03-20'],
    ['key', '2026-04-10'],
    ['excellent', '2027-01-15'],
    ['replied', '2026-06-30'],
    ['rated', '2026-07-20'],
    ['closed', '2026-09-01'],
  ])('%s: %s', (key, on) => {
    const of = on === '2026-03-02' ? undefined : '2026-03-02';
    expect(ofKey(item, `proposals.${key}`)).toMatchObject({ on, session: 'in', item: 'pr-1', role: 'sole' });
    expect(ofKey(item, `proposals.${key}`)?.of).toBe(of);
  });

  test('with the class of its reply, and what whoever is least content says', () => {
    expect(ofKey(item, 'proposals.replied')?.class).toBe('B');
    expect(ofKey(item, 'proposals.closed')?.class).toBe('B');
    expect(ofKey(item, 'proposals.rated')?.rating).toBe('unsatisfied');
    expect(ofKey(item, 'proposals.filed')).not.toHaveProperty('class');
  });

  test('and competes with all else of it over the years', () => {
    const years = Object.fromEntries(
      onEveryYear(proposalFacts(item)).flatMap((fact) =>
        fact.subject === 'member#m1' ? [[fact.key, yearsOf(fact)]] : [],
      ),
    );
    expect(years['proposals.filed']).toEqual([2026, 2027]);
    expect(years['proposals.excellent']).toEqual([2027, 2026]);
  });
});

test('an old ledger says what came of a proposal and not when: that is of its own day', () => {
  const { repliedOn: _on, ...item } = aProposalIn('closed', { imported: true, sitting: 'out-of-session' });

  expect(ofKey(item, 'proposals.replied')).toMatchObject({ on: '2026-03-02', session: 'out' });
  expect(ofKey(item, 'proposals.replied')).not.toHaveProperty('of');
});

test('what was not filed and turned into an opinion tells so, and what became a letter does not', () => {
  const turned = (kind: string) => aProposalIn('not-filed', { became: { kind, item: 'x-1' } });

  expect(ofKey(turned('opinions'), 'proposals.turned-into-opinion')).toMatchObject({ on: '2026-03-02' });
  expect(ofKey(turned('suggestions'), 'proposals.turned-into-opinion')).toBeUndefined();
});

describe('whose a proposal is', () => {
  const parts = (item: Proposal) =>
    proposalFacts(item).flatMap(({ key, subject, role, among }) =>
      key === 'proposals.submitted' ? [[subject, role, among]] : [],
    );

  test('of members the first is the first', () => {
    expect(parts(aProposalIn('submitted', { form: 'joint', proposers: [aMember(2), aMember(1)] }))).toEqual([
      ['committee', undefined, undefined],
      ['unit#weiyang', undefined, undefined],
      ['member#m2', 'first', 2],
      ['member#m1', 'joint', 2],
    ]);
  });

  test('a body that signs with members is one of them', () => {
    expect(parts(aProposalIn('submitted', { form: 'joint', proposers: [aBody(1), aMember(1), aMember(2)] }))).toEqual([
      ['committee', undefined, undefined],
      ['unit#weiyang', undefined, undefined],
      ['member#m1', 'joint', 3],
      ['member#m2', 'joint', 3],
    ]);
  });

  test('of a body it is its unit’s, and that of whoever stands beside the body, shared with it', () => {
    const collective = (...proposers: Proposal['proposers']) =>
      parts(aProposalIn('submitted', { form: 'collective', proposers }));

    expect(collective(aBody(1), aMember(1))).toEqual([
      ['committee', undefined, undefined],
      ['unit#weiyang', 'collective', undefined],
      ['member#m1', 'collective', 2],
    ]);
    expect(collective(aBody(1), aMember(1), aMember(2)).slice(2)).toEqual([
      ['member#m1', 'collective', 3],
      ['member#m2', 'collective', 3],
    ]);
  });
});
