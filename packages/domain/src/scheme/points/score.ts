import { exact, part, type Exact } from '../exact';
import type { About } from '../facts-of-card';
import type { Case, Clause, Pattern, Tag, Who } from '../language';
import { isAboutWho } from '../person';

/** What a fact scores under a clause, where the subject is so on its day. */
export interface ScoredCase {
  readonly who?: Who;
  readonly score: Exact;
}

export const isMeantBy = (each: readonly Pattern[], about: About): boolean =>
  each.some(({ key, tags = [] }) => key === about.key && tags.every((tag) => hasAny(about, tag)));

const hasAny = ({ tags }: About, any: Tag | readonly Tag[]): boolean =>
  typeof any === 'string' ? tags.includes(any) : any.some((tag) => tags.includes(tag));

/**
 * The lines of the score table that can fit such facts, in their order: those that ask who the subject is, up to the first that
 * fits whoever it is. Scores have their share already.
 */
export function casesOf(clause: Clause, about: About): ScoredCase[] {
  const { score } = clause;
  if (typeof score === 'number') return [{ score: shared(exact(score), clause, about) }];
  const cases: ScoredCase[] = [];
  for (const [when, points] of score) {
    const own = shared(exact(points), clause, about);
    if (fits(when, about)) return [...cases, { score: own }];
    if (isAboutWho(when)) cases.push({ who: when, score: own });
  }
  return cases;
}

const fits = (when: Case, { key, tags }: About): boolean =>
  when === '*' || when === `key:${key}` || (tags as readonly string[]).includes(when);

/** 联名: what one of several has of it. Who did it alone has it whole, and so has whoever is not told to be one of several. */
function shared(score: Exact, { share }: Clause, { tags, among = 1 }: About): Exact {
  if (share === undefined || among < 2 || tags.includes('as:sole')) return score;
  const isFirst = tags.includes('as:first');
  if (share === 'equal') return part(score, 1, among);
  if (share === 'first-only') return isFirst ? score : 0;
  const ofFirst = Math.round(share.first * 100);
  return isFirst ? part(score, ofFirst, 100) : part(score, 100 - ofFirst, 100 * (among - 1));
}
