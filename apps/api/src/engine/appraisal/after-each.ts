import { subjectKinds } from '@lianluo/contract/scores';
import { groupBy } from '@lianluo/domain/import/group-by';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { Scope } from '../../floor/context';
import { askingOf } from '../score/asking';
import { scoredCards } from '../score/scored-cards';
import type { Waiting } from './corrections';
import { countsOf } from './count-year';
import { readThen } from './read-then';
import { countedOn, resultsAccepting, type Accepting } from './results-with';

/** What each of some corrections that wait would make of whom it is about, if it alone were accepted; all are read at once. */
export async function afterEach(
  scope: Scope,
  { head, ...known }: Pick<Accepting, 'head' | 'corrections' | 'standing'>,
  waits: readonly Waiting[],
): Promise<ReadonlyMap<string, SubjectResult>> {
  const after = new Map<string, SubjectResult>();
  const then = { ...scope, today: countedOn(head) };
  const asking = waits.length > 0 ? await askingOf(then, String(head.year)) : undefined;
  if (!asking) return after;
  const [readAs, about] = [await readThen(then, head.year), groupBy(waits, ({ subject }) => subject)];
  const scored = await scoredCards(then, [...about.keys()]);
  const resultFor = resultsAccepting(known);
  for (const kind of subjectKinds) {
    const [counts, subjects] = [countsOf(asking, kind), scored.filter((each) => each.kind === kind)];
    for (const read of subjects.length > 0 ? await readAs(then, counts, subjects) : [])
      for (const { id } of about.get(read.scored.card) ?? []) after.set(id, resultFor(counts, read, new Set([id])));
  }
  return after;
}
