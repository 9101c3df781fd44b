import { isSpread } from '@lianluo/domain/scheme/quota/every-member';
import type { Asking, Counting } from '../score/asking';
import { someScored } from '../score/every-scored';
import { plansFor } from '../score/quota-rules';
import type { RankedKind } from './standing.store';

/** Which of a kind some subjects concern: themselves, and where a unit is asked for what its members do, the units of each. */
export async function concernedBy(
  counting: Counting,
  asking: Asking,
  kind: RankedKind,
  subjects: readonly string[],
): Promise<string[]> {
  const idsIn = (prefix: string) =>
    subjects.filter((subject) => subject.startsWith(prefix)).map((subject) => subject.slice(prefix.length));
  if (kind === 'member') return idsIn('member#');
  const asksMembers = plansFor(asking, kind).some(({ quotas }) => quotas.some((each) => isSpread(each, { kind })));
  const members = asksMembers ? await someScored(counting, 'member', idsIn('member#')) : [];
  return [...new Set([...idsIn('unit#'), ...members.flatMap(({ places }) => places)])];
}
