import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue';
import { whoWords } from '../catalogue/who';
import { nodeSentence } from './clause-words';
import { eachWords } from './pattern-words';
import { quotaSentence } from './quota-words';
import { withoutClassNames } from '../../../test-support/scheme/class-names';
import { aClause, aGranted, aPattern, aQuota, aTree, aWho } from '../../../test-support/scheme/rule.arbitraries';

/** A Latin letter, a key's dot or what a table had no word for: none of it belongs in an office's sentence. */
const foreign = /[A-Za-z_#{}]|undefined|（目录中没有|（方案中没有/;

test('no sentence holds an English word or an id, whatever a clause, a heading or a grant says', () => {
  fc.assert(
    fc.property(fc.oneof(aClause, aGranted, aTree), (node) => {
      expect(withoutClassNames(nodeSentence(node))).not.toMatch(foreign);
    }),
    { numRuns: 500 },
  );
});

test('nor does that of a quota', () => {
  fc.assert(
    fc.property(aQuota, (quota) => {
      const sentence = quotaSentence(quota);
      expect(withoutClassNames(sentence)).not.toMatch(foreign);
      expect(sentence).toContain('至少');
    }),
    { numRuns: 500 },
  );
});

test('every pattern and everybody whom a rule may mean has words', () => {
  fc.assert(
    fc.property(aPattern, aWho, (pattern, who) => {
      expect(withoutClassNames(eachWords([pattern]))).not.toMatch(foreign);
      expect(whoWords(who)).toMatch(/^[\u4e00-\u9fff]+$/);
    }),
  );
});

test('no two keys of the catalogue read the same', () => {
  const sentences = catalogue.map(({ key }) => eachWords([{ key }]));
  expect(new Set(sentences).size).toBe(catalogue.length);
});
