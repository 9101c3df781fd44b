import { dayOf } from '@lianluo/domain/calendar/day';
import type { SubjectKind } from '@lianluo/contract/scores';
import { headWrite, isLocking, readAppraisalHead, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { booksByItem, closing } from '../../engine/appraisal/closed-years';
import { countsOf, lockedPage, type Counts } from '../../engine/appraisal/count-year';
import { progressWrite, readProgress, type Progress } from '../../engine/appraisal/progress.store';
import { frozenRemovals, packedRows } from '../../engine/appraisal/result-rows';
import { settleLate } from '../../engine/appraisal/settle-late';
import { countSubjects, kindsAsked, yearSubjects } from '../../engine/appraisal/year-subjects';
import { askingOf, type Asking, type Counting } from '../../engine/score/asking';
import { beginStandings } from '../../engine/standing/begin-standings';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import type { LockYearJob } from '../../floor/job';
import { entryOf } from '../../floor/journal/journal';
import { consistently } from '../../floor/storage/consistently';
import { StorageBusy, WriteConflict, type Write } from '../../floor/storage/table';
import { yearItem } from './year-item';

/**
 * 锁定: counts everybody, page by page, and last says that the year is locked. Each page is written with how far it came, so one that
 * is cut short goes on behind it, and of two at once the first stops where the second has begun. Facts that come meanwhile are
 * kept as late since the year was closed; what was read before that and written after is found when all is counted. Says whether it
 * came to its end.
 */
export async function lockYear(
  deps: Dependencies,
  job: LockYearJob,
  hasTime: () => boolean = () => true,
): Promise<boolean> {
  const [row] = await deps.storage.get([committeeAddress(job.committee)], { consistent: true });
  if (!row) return true;
  const committee = readCommitteeRow(row);
  const head = await readAppraisalHead({ storage: deps.storage, committee }, job.year);
  if (!isLocking(head) || !head.locking) return true;
  // What is locked stands for good.
  const storage = consistently(deps.storage);
  const { calendar } = deps;
  const scope: Counting = { storage, committee, calendar, today: dayOf(head.locking.countedUntil) };
  try {
    return await countAll(deps, scope, head, hasTime);
  } catch (error) {
    // Somebody else has taken it up.
    if (error instanceof WriteConflict) return true;
    // Nothing is wrong with the year: whoever tries again later goes on where this one stopped.
    if (error instanceof StorageBusy) throw error;
    await tellProblem(scope, job.year);
    throw error;
  }
}

async function countAll(
  deps: Dependencies,
  scope: Counting,
  head: AppraisalHead,
  hasTime: () => boolean,
): Promise<boolean> {
  const { storage, committee } = scope;
  const { year } = head;
  const found = await readProgress(storage, committee.id, year);
  const asking = await askingOf(scope, String(year));
  if (!found || asking?.scheme.version !== head.scheme?.version || !asking)
    throw new Error(`Nothing is there by which ${year} of ${committee.id} could be counted.`);
  const closed = { year, byItem: booksByItem(asking.scheme), kinds: kindsAsked(asking) };
  let progress = found.place
    ? await advance(scope, found, [])
    : await advance(scope, { ...found, total: await countSubjects(scope, asking) }, [
        await closing(storage, committee.id, closed),
      ]);
  // Whoever was relieved takes nothing away that whoever relieved them has counted.
  if (!progress.place)
    for await (const removals of frozenRemovals(storage, committee.id, year))
      progress = await advance(scope, progress, removals);
  const counts = new Map<SubjectKind, Counts>();
  for await (const { kind, subjects, after } of yearSubjects(scope, asking, progress.place)) {
    const known = counts.get(kind) ?? countsOf(asking, kind);
    counts.set(kind, known);
    const { results, cards, asked, writes } = await lockedPage(scope, known, subjects);
    const place = { year, kind, last: after };
    const rows = [
      ...packedRows(committee.id, { ...place, sort: 'result' }, results),
      ...packedRows(committee.id, { ...place, sort: 'card' }, cards),
      ...packedRows(committee.id, { ...place, sort: 'asked' }, asked),
    ].map((put): Write => ({ table: 'platforms', put }));
    progress = await advance(scope, { ...progress, done: progress.done + results.length, place: { kind, after } }, [
      ...rows,
      ...writes,
    ]);
    if (!hasTime()) return false;
  }
  await settleLate(storage, committee.id, closed);
  await finish(deps, scope, head, progress, asking);
  return true;
}

/** How far it came, in the transaction that brought it there. */
async function advance({ storage, committee }: Counting, progress: Progress, writes: readonly Write[]) {
  await storage.write([...writes, progressWrite(committee.id, progress)]);
  return { ...progress, version: progress.version + 1 };
}

async function finish(
  deps: Dependencies,
  { storage, committee, today }: Counting,
  head: AppraisalHead,
  progress: Progress,
  asking: Asking,
): Promise<void> {
  const { locking, ...before } = head;
  if (!locking) return;
  const locked: AppraisalHead = { ...before, state: 'locked', locked: { on: today, subjects: progress.done } };
  const entering = { actor: locking.by, instant: deps.now().toISOString(), committee };
  await storage.write([
    headWrite(committee.id, head, locked),
    progressWrite(committee.id, progress),
    entryOf(entering, yearItem(head.year, head.version + 1), 'locked', {
      set: { subjects: progress.done, scheme: asking.scheme.version },
      unset: [],
      texts: {},
    }),
  ]);
  await beginStandings(deps, committee.id, asking);
  await deps.settled();
}

/** Whoever asked for it sees that it came to nothing, and may ask again. */
async function tellProblem(scope: Counting, year: number): Promise<void> {
  const head = await readAppraisalHead(scope, year);
  if (!isLocking(head) || !head.locking) return;
  const problem = '锁定没有完成，已计算的结果没有生效。请重新锁定；仍不成功的，请联系运维人员。';
  // The year moves again, by whatever is in force then.
  const { scheme: _scheme, ...moving } = head;
  await scope.storage.write([
    headWrite(scope.committee.id, head, { ...moving, locking: { ...head.locking, problem } }),
  ]);
}
