import type { Node } from '@lianluo/domain/scheme/language';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import { grantedIn } from '@lianluo/domain/scheme/points/grant-rules';
import { countedWith, readGrants } from '../appraisal/grant.store';
import type { Counting } from './asking';
import type { WithFacts } from './read-facts';

/** Subjects with what was granted to them in the year, where any of these tables lets somebody grant: one read for all of them. */
export async function withGrants(
  scope: Counting,
  year: number,
  read: WithFacts[],
  trees: readonly Node[],
): Promise<WithFacts[]> {
  if (read.length === 0 || !trees.some((tree) => grantedIn(tree).length > 0)) return read;
  const { lines } = await readGrants(scope, year);
  const granted = new Map<string, Grant[]>();
  for (const line of lines) {
    if (line.state !== 'counted' && line.state !== 'waiting') continue;
    const grant = countedWith(line);
    if (!granted.get(line.subject)?.push(grant)) granted.set(line.subject, [grant]);
  }
  return read.map((each) => {
    const own = granted.get(`${each.scored.kind}#${each.scored.id}`);
    return own ? { ...each, granted: own } : each;
  });
}
