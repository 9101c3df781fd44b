import type * as contract from '@lianluo/contract/appraisals';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { assess, lock, openWindow, publish } from '@lianluo/domain/scheme/appraisal/course';
import { isOpen } from '@lianluo/domain/scheme/appraisal/objection';
import { headWrite, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { assessmentWordsWrite } from '../../engine/appraisal/assessment-words.store';
import { booksByItem, closing } from '../../engine/appraisal/closed-years';
import { readCorrections } from '../../engine/appraisal/corrections';
import { readObjections } from '../../engine/appraisal/objection.store';
import { progressWrite, readProgress } from '../../engine/appraisal/progress.store';
import { whatMoves } from '../../engine/appraisal/what-moves';
import { countSubjects, kindsAsked } from '../../engine/appraisal/year-subjects';
import { askingOf } from '../../engine/score/asking';
import { allCounted } from '../../engine/scorecard/counted-until';
import { committeeRow } from '../../floor/committee/committee.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { appraisalView } from './appraisal.view';
import { asAppraisal, byTheRules, notNow, requireStill } from './as-appraisal';
import { keptBulletin } from './bulletin';
import { asObjection } from './objections';
import { openCorrections } from './open-corrections';
import { yearItem } from './year-item';

/** One step of the course: its head, its entry and whatever else is written with them. */
async function step(
  call: Scope,
  head: AppraisalHead,
  changed: AppraisalHead,
  { action, set, more = [] }: { action: string; set: Record<string, unknown>; more?: readonly CommandWrite[] },
) {
  const next = { ...changed, version: head.version + 1 };
  return commit(
    call,
    [
      headWrite(call.committee.id, head, next),
      ...more,
      entryOf(call, yearItem(head.year, next.version), action, { set, unset: [], texts: {} }),
    ],
    await appraisalView(call, next),
  );
}

/** 开始核对, and again to move the window until it is over. */
export async function openAppraisalWindow(
  call: Call<typeof contract.openAppraisalWindow>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof contract.openAppraisalWindow>> {
  if (!(await askingOf(call, String(head.year)))) throw new Refusal('scheme.none');
  const { state, window } = byTheRules(['from', 'to'], () => openWindow(asAppraisal(head), call.body, call.today));
  const set = { window: call.body };
  return step(call, head, { ...head, state, ...(window && { window }) }, { action: 'open-window', set });
}

/** 锁定: begins to count everybody, which a job does; until it is through nothing of the year changes. */
export async function lockAppraisal(
  call: Call<typeof contract.lockAppraisal>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof contract.lockAppraisal>> {
  requireStill(head);
  const { storage, committee, actor, instant, today } = call;
  const { year } = head;
  const open = head.objections.open === 0 ? [] : await readObjections(storage, committee.id, year);
  const objections = open.filter(isOpen).map(asObjection);
  byTheRules([], () => lock(asAppraisal(head, { objections }), [], today));
  await requireCounted(call);
  const asking = await askingOf(call, String(year));
  if (!asking) throw new Refusal('scheme.none');
  const { id, name, version } = asking.scheme;
  const begun: AppraisalHead = {
    ...head,
    scheme: { id, name, version },
    locking: { by: { id: actor.id, name: actor.name, role: actor.role }, countedUntil: instant },
  };
  const before = await readProgress(storage, committee.id, year);
  const progress = { year, done: 0, total: await countSubjects(call, asking), version: before?.version ?? 0 };
  const answer = await step(call, head, begun, {
    action: 'lock',
    set: { scheme: version },
    more: [
      { ...progressWrite(committee.id, progress), refusal: 'again' },
      // As it was asked above: an import that begins right now is refused the one or the other.
      { table: 'platforms', put: committeeRow(committee), if: { version: committee.version }, refusal: 'again' },
      await closing(storage, committee.id, { year, byItem: booksByItem(asking.scheme), kinds: kindsAsked(asking) }),
    ],
  });
  await call.later({ task: 'lock-year', committee: committee.id, year });
  return answer;
}

/** What an import is writing, and what it wrote and is not counted yet, would be late in the year that is being locked. */
async function requireCounted(call: Scope): Promise<void> {
  if (call.committee.pendingBatches.length > 0)
    throw notNow('有导入批次正在导入或撤销，完成后再锁定；长时间没有完成的，请在“导入”中查看。');
  if (!(await allCounted(call, call.committee))) throw notNow('刚导入或撤销的记录还在计入，请稍候再锁定。');
}

/** 初评、审核、审定 */
export async function assessAppraisal(
  call: Call<typeof contract.assessAppraisal>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof contract.assessAppraisal>> {
  const { rung, body, on = call.today, text } = call.body;
  if (on > call.today) throw invalidField('/on', 'day.future', '日期不能晚于今天。');
  if (head.locked && on < head.locked.on)
    throw invalidField('/on', 'day.too-early', `日期不能早于锁定之日 ${head.locked.on}。`);
  const given = {
    rung,
    by: call.actor.name,
    byId: call.actor.id,
    on,
    ...(rung === 'first' && body !== undefined && { body }),
    ...(text !== undefined && { text }),
  };
  const { assessments } = byTheRules(['body', 'rung'], () => assess(asAppraisal(head), given));
  const place = head.assessments.length;
  const more = text === undefined ? [] : [assessmentWordsWrite(call.committee.id, head.year, { place, words: text })];
  return step(call, head, { ...head, assessments }, { action: 'assess', set: { ...given }, more });
}

/** 通报: what it says is kept as it is from now on, with what was corrected until today. */
export async function publishAppraisal(
  call: Call<typeof contract.publishAppraisal>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof contract.publishAppraisal>> {
  const corrections = await readCorrections(call, head.year);
  const waiting = await whatMoves(call, head, corrections);
  byTheRules([], () => publish(asAppraisal(head, { corrections: openCorrections({ waiting }) }), call.today));
  const published: AppraisalHead = { ...head, state: 'published', published: { on: call.today } };
  const more = await keptBulletin(call, published, corrections);
  return step(call, head, published, { action: 'publish', set: { on: call.today }, more });
}
