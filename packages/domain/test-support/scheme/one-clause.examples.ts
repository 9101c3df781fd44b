import type { Fact } from '../../src/scorecard/fact';
import { ruleFactOf } from '../../src/scheme/facts-of-card';
import type { Clause } from '../../src/scheme/language';
import { compilePoints } from '../../src/scheme/points/compile';
import { evaluatePoints } from '../../src/scheme/points/evaluate';
import type { Asked } from '../../src/scheme/points/known';
import { ordinary } from './subject.examples';

/** Five points for being there, where a test says nothing else. */
export const rule = (parts: Partial<Clause>): Clause => ({
  id: 'one',
  clause: '一款',
  source: '本会规定',
  each: [{ key: 'activities.attended', tags: ['state:present'] }],
  score: 5,
  ...parts,
});

/** What facts come to under one clause alone. */
export function underOne(parts: Partial<Clause>, facts: readonly Fact[], asked: Partial<Asked> = {}) {
  const points = compilePoints({ id: 'all', heading: '全部', of: [rule(parts)] });
  const [clause] = evaluatePoints(
    points,
    { facts: facts.map(ruleFactOf) },
    { profile: ordinary, year: 2026, ...asked },
  ).of;
  if (clause?.kind !== 'clause') throw new Error('The table has one clause.');
  return { value: clause.value, facts: clause.facts.map(({ score, why }) => (why ? [score, why] : [score])) };
}
