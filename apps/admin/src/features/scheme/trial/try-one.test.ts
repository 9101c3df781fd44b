import type { ShownFact } from '@lianluo/contract/scores';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { withValue } from '../rules/pointer';
import { factsKnownOf, keysLooked, profileOf, tried, type KnownOf } from './try-one';

const fact = (key: string, on: string, more: Partial<ShownFact> = {}): ShownFact => ({
  key,
  name: key,
  on,
  tags: [],
  tagWords: [],
  ...more,
});
const clause = (...facts: ShownFact[]) => ({ facts: facts.map((each) => ({ fact: each, score: 0, counted: true })) });
/** As much of the answers as a trial reads. */
const known = (clauses: ReturnType<typeof clause>[], rules: { facts: ShownFact[] }[] = []) =>
  ({ points: { nodes: clauses }, quotas: { rules } }) as unknown as KnownOf;

const member = profileOf({ id: 'm', level: 'member', status: 'active', sector: '教育界', partyMember: false });
const asked = { profile: member, year: 2026, until: '2026-12-31' };
const opinions = [fact('opinions.submitted', '2026-03-01'), fact('opinions.submitted', '2026-03-01')];

test('a fact under several rules is one, and two alike under one rule are two', () => {
  const facts = factsKnownOf(known([clause(...opinions), clause(...opinions)], [{ facts: [opinions[0]!] }]));

  expect(facts.map(({ key }) => key)).toEqual(['opinions.submitted', 'opinions.submitted']);
});

test('a changed score shows at once in what a member comes to', () => {
  const table = tongcheng.points.member!;
  const facts = factsKnownOf(known([clause(opinions[0]!)]));
  const cheaper = withValue(table, '/tree/of/3/of/0/score', 4);
  const looked = keysLooked([table], []);

  expect(tried(table, facts, looked, asked).value).toBe(10);
  expect(tried(cheaper, facts, looked, asked)).toMatchObject({ value: 4, grade: { name: '不合格' }, unknown: [] });
  expect(tried(table, facts, looked, asked).parts.at(-1)).toEqual({
    id: 'opinions',
    label: '社情民意信息',
    value: 10,
    limited: false,
    facts: 1,
  });
});

test('what only the draft asks for is named, for it was never looked for', () => {
  const table = tongcheng.points.member!;
  const more = withValue(table, '/tree/of/3/of/0/each', [{ key: 'contacts.made' }]);

  expect(tried(more, [], keysLooked([table], []), asked).unknown).toEqual(['主动联系走访']);
  expect(tried(more, [], keysLooked([table], [{ of: [{ key: 'contacts.made' }] }]), asked).unknown).toEqual([]);
});
