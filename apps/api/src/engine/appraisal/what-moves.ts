import { subjectKinds } from '@lianluo/contract/scores';
import { groupBy } from '@lianluo/domain/import/group-by';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { askingOf, type Asking } from '../score/asking';
import { scoredCards } from '../score/scored-cards';
import type { Scored } from '../score/subjects';
import { concernedBy } from '../standing/concerned-by';
import type { Scope } from '../../floor/context';
import { consistently } from '../../floor/storage/consistently';
import type { AppraisalHead } from './appraisal.store';
import { asCounted, type Corrections, type Waiting } from './corrections';
import { countsOf, resultOf } from './count-year';
import { readThen } from './read-then';
import { countedOn } from './results-with';

/**
 * Which of the corrections that wait would change what anybody comes to, by itself or with the others that concern them. The rest
 * waits likewise and stays visible, and holds nothing up: whatever is decided on it, what is told is the same.
 */
export async function whatMoves(scope: Scope, head: AppraisalHead, corrections: Corrections): Promise<Waiting[]> {
  const { waiting } = corrections;
  if (waiting.length === 0) return [];
  const then = { ...scope, storage: consistently(scope.storage), today: countedOn(head) };
  const asking = await askingOf(then, String(head.year));
  if (!asking) return [...waiting];
  const about = groupBy(waiting, ({ subject }) => subject);
  const concerned = await concernedIn(then, asking, [...about.keys()]);
  const readAs = await readThen(then, head.year);
  const moving = new Set<string>();
  for (const kind of subjectKinds) {
    const counts = countsOf(asking, kind);
    const subjects = concerned.filter((each) => each.kind === kind);
    for (const read of subjects.length > 0 ? await readAs(then, counts, subjects) : []) {
      const comesTo = (accepted: readonly Waiting[]): string =>
        JSON.stringify(resultOf(counts, asCounted(corrections, read, new Set(accepted.map(({ id }) => id)))));
      const all = [read, ...(read.members ?? [])].flatMap(({ scored }) => about.get(scored.card) ?? []);
      // What moves its member is waited for already: a unit of many members is not counted anew for each of those.
      const open = all.filter(({ id }) => !moving.has(id));
      const now = comesTo([]);
      const alone = open.filter((each) => comesTo([each]) !== now);
      const isNobodys = alone.length === 0 && open.length === all.length;
      for (const { id } of isNobodys && comesTo(all) !== now ? all : alone) moving.add(id);
    }
  }
  return waiting.filter(({ id }) => moving.has(id));
}

/** Those themselves, and the units that are asked for what their members do. Whoever is gone from the register has no result. */
async function concernedIn(scope: Scope, asking: Asking, cards: readonly Subject[]): Promise<Scored[]> {
  const units = await concernedBy(scope, asking, 'unit', cards);
  return scoredCards(scope, [...new Set([...cards, ...units.map((id): Subject => `unit#${id}`)])]);
}
