import { factsOfProfile } from '@lianluo/domain/scheme/facts-of-profile';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Counting } from '../score/asking';
import type { WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';
import { readFor, type Counts } from './count-year';
import { readAsked, type FrozenAsked } from './result-rows';

/**
 * Reads subjects of a locked year as they were known when it was locked: whoever corrects a 任职日期 or a 成立日期 afterwards changes
 * nothing of that year. Who came only later, and everybody of a year locked before this was kept, is as the register has them.
 */
export async function readThen({ storage, committee }: Counting, year: number) {
  const asked = await readAsked(storage, committee.id, year);
  return async (scope: Counting, counts: Counts, subjects: readonly Scored[]): Promise<WithFacts[]> =>
    (await readFor(scope, counts, subjects)).map((read) => asThen(read, asked, year));
}

function asThen(read: WithFacts, known: ReadonlyMap<Subject, FrozenAsked>, year: number): WithFacts {
  const { scored, cards } = read;
  const { profile, asked } = known.get(scored.card) ?? scored;
  return {
    ...read,
    // When a member belonged to a unit, the unit's own reading tells.
    scored: { ...scored, profile, asked: scored.kind === 'member' ? { ...scored.asked, profile } : asked },
    onRoster: factsOfProfile(profile, [year, ...cards.keys()]),
    ...(read.members && { members: read.members.map((member) => asThen(member, known, year)) }),
  };
}
