import { describe, expect, test } from 'vitest';
import { anOpinionIn } from '../../../test-support/opinion/opinion.examples';
import { aBody, aMember, aProposalIn } from '../../../test-support/proposal/proposal.examples';
import { cardOf, ordinary } from '../../../test-support/scheme/subject.examples';
import { opinionFacts } from '../../opinion/facts';
import { proposalFacts } from '../../proposal/facts';
import type { Fact } from '../../scorecard/fact';
import type { Clause, Node } from '../language';
import type { Profile } from '../subject';
import { compilePoints } from './compile';
import { totalOf } from './total';

const clause = (key: string, more: Partial<Clause> = {}): Clause => ({
  id: key.replace('.', '-'),
  clause: key,
  source: '试验',
  each: [{ key }],
  score: 10,
  ...more,
});

function pointsOf(of: readonly Node[], facts: readonly Fact[], who: Profile = ordinary, year = 2026): number {
  const own = facts.filter(({ subject }) => subject === `member#${who.id}`);
  const points = compilePoints({ id: 'total', heading: '积分', of });
  return totalOf(points, { card: cardOf(own, year) }, { profile: who, year });
}

describe('a proposal that was turned into an opinion', () => {
  const proposal = aProposalIn('not-filed', {
    reportedOn: '2026-03-02',
    notFiledOn: '2026-03-20',
    became: { kind: 'opinions', item: 'op-1' },
    becameOn: '2026-03-25',
    proposers: [aMember(1)],
  });
  const opinion = anOpinionIn('submitted', {
    reportedOn: '2026-03-26',
    from: { kind: 'proposals', item: 'pr-1' },
    authors: [{ member: 'm1', name: '陆文涵' }],
  });
  const facts = [...proposalFacts(proposal), ...opinionFacts(opinion)];

  test('scores as what it became where a table counts what was filed', () => {
    expect(pointsOf([clause('proposals.filed'), clause('opinions.submitted')], facts)).toBe(10);
  });

  test('and where one counts what was handed in, its own points are taken back on the day it became another', () => {
    const submitted = clause('proposals.submitted');
    const taken = clause('proposals.turned-into-opinion', { score: -10 });
    expect(pointsOf([submitted, clause('opinions.submitted')], facts)).toBe(20);
    expect(pointsOf([submitted, taken, clause('opinions.submitted')], facts)).toBe(10);
    // Turned on in the next year, it is that year that takes them back, or that of the proposal where the clause says so.
    const later = proposalFacts({ ...proposal, becameOn: '2027-01-10' });
    expect([2026, 2027].map((year) => pointsOf([submitted, taken], later, ordinary, year))).toEqual([10, -10]);
    const byItem = { ...taken, book: 'item' } as const;
    expect([2026, 2027].map((year) => pointsOf([submitted, byItem], later, ordinary, year))).toEqual([0, 0]);
  });
});

describe('a proposal that two members and a party signed', () => {
  const signed = aProposalIn('filed', {
    filedOn: '2026-03-20',
    form: 'joint',
    proposers: [aMember(1), aBody(1), aMember(2)],
  });
  const each = (share?: Clause['share']) =>
    (['m1', 'm2'] as const).map((id) =>
      pointsOf([clause('proposals.filed', share && { share })], proposalFacts(signed), { ...ordinary, id }),
    );

  test('counts for all of them, by share, or for the first alone: the party has its part', () => {
    expect(each()).toEqual([10, 10]);
    // 10 / 3 each.
    expect(each('equal')).toEqual([3.33, 3.33]);
    // 5 for the first, 5 for the two others.
    expect(each({ first: 0.5 })).toEqual([5, 2.5]);
    expect(each('first-only')).toEqual([10, 0]);
  });
});

describe('a proposal of a party, beside which two members stand', () => {
  const collective = aProposalIn('filed', {
    filedOn: '2026-03-20',
    form: 'collective',
    proposers: [aBody(1), aMember(1), aMember(2)],
  });
  const each = (share?: Clause['share'], more: Partial<Clause> = {}) =>
    (['m1', 'm2'] as const).map((id) =>
      pointsOf([clause('proposals.filed', { ...more, ...(share && { share }) })], proposalFacts(collective), {
        ...ordinary,
        id,
      }),
    );

  test('is shared among all three, and the party, which stands first, has the first’s part', () => {
    expect(each()).toEqual([10, 10]);
    expect(each('equal')).toEqual([3.33, 3.33]);
    // 6 for the party, 4 for the two members.
    expect(each({ first: 0.6 })).toEqual([2, 2]);
    expect(each('first-only')).toEqual([0, 0]);
  });

  test('scores as a table says of those alone', () => {
    const asCollective = { each: [{ key: 'proposals.filed', tags: ['as:collective'] }] } as const;
    expect(each(undefined, { ...asCollective, score: 2 })).toEqual([2, 2]);
  });
});

test('invited members count where a table says so, have another score, or are left out', () => {
  const opinion = anOpinionIn('submitted', { authors: [{ member: 'm1', name: '陆文涵' }] });
  const invited: Profile = { ...ordinary, invited: true };
  const both = (more: Partial<Clause>) =>
    [ordinary, invited].map((who) => pointsOf([clause('opinions.submitted', more)], opinionFacts(opinion), who));

  expect(both({})).toEqual([10, 10]);
  expect(both({ onlyFor: ['invited'] })).toEqual([0, 10]);
  expect(both({ notFor: ['invited'] })).toEqual([10, 0]);
  expect(
    both({
      score: [
        ['invited', 4],
        ['*', 10],
      ],
    }),
  ).toEqual([10, 4]);
});
