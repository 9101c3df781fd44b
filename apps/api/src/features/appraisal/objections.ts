import type * as contract from '@lianluo/contract/appraisals';
import type { ObjectionView } from '@lianluo/contract/appraisals';
import { dayOf } from '@lianluo/domain/calendar/day';
import { may } from '@lianluo/domain/permission';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Objection } from '@lianluo/domain/scheme/appraisal/appraisal';
import { decideObjection as decided, raiseObjection as raised } from '@lianluo/domain/scheme/appraisal/objection';
import { headWrite, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { evidenceErrors, evidenceOf, evidenceView, fileNames } from '../../engine/appraisal/evidence';
import { linesOf } from '../../engine/appraisal/lines-of';
import {
  findObjection as findStored,
  objectionWrite,
  readObjections,
  type StoredObjection,
} from '../../engine/appraisal/objection.store';
import { pageOf } from '../../engine/appraisal/page-of';
import { askingOf } from '../../engine/score/asking';
import { ownIds, scoredOf } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { asAppraisal, byTheRules, requireStill } from './as-appraisal';
import { findYear } from './find-year';
import { yearItem } from './year-item';

/** 异议 of a year, newest first; an operator is shown those about the unit and its members. */
export async function listObjections(
  call: Call<typeof contract.listObjections>,
  { year }: AppraisalHead,
): Promise<AnswerFor<typeof contract.listObjections>> {
  const { open, scored, ...asked } = call.query;
  const all = (await readObjections(call.storage, call.committee.id, year))
    .filter(({ decision }) => open === undefined || (open === 'true') === (decision === undefined))
    .filter(({ subject }) => scored === undefined || subject.id === scored);
  const page = pageOf(call, `objections ${year} ${open ?? ''} ${scored ?? ''}`, asked, await visibleTo(call, all));
  const names = await fileNames(
    call,
    page.items.map(({ evidence }) => evidence),
  );
  return { body: { ...page, items: page.items.map((each) => objectionView(call, each, names)) } };
}

async function visibleTo(call: Scope, all: StoredObjection[]): Promise<StoredObjection[]> {
  const own = await ownIds(
    call,
    all.map(({ subject }) => subject.kind),
  );
  return own ? all.filter(({ subject }) => own.has(subject.id)) : all;
}

function objectionView(
  { actor }: Pick<Scope, 'actor'>,
  { by, decision, evidence, ...told }: StoredObjection,
  names: ReadonlyMap<string, string>,
): ObjectionView {
  return {
    ...told,
    evidence: evidenceView(evidence, names),
    by: by.name,
    byId: by.id,
    ...(decision && { decision: { ...decision, by: decision.by.name, byId: decision.by.id } }),
    mayDecide: decision === undefined && by.id !== actor.id && may(actor, 'appraisal:run'),
    updatedAt: decision?.at ?? told.at,
  };
}

/** 提出异议 about one line, within the window. */
export async function raiseObjection(
  call: Call<typeof contract.raiseObjection>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof contract.raiseObjection>> {
  requireStill(head);
  const { body, actor, instant, today } = call;
  const scored = await scoredOf(call, body.subject.id);
  if (scored?.kind !== body.subject.kind) throw invalidField('/subject/id', 'item.unknown', '没有这个考核对象。');
  const asking = await askingOf(call, String(head.year));
  if (!asking) throw new Refusal('scheme.none');
  const line = linesOf[body.what](asking, scored).find(({ id }) => id === body.line);
  const evidence = evidenceOf(body.evidence);
  const id = call.newId();
  const said = { id, subject: scored.id, line: body.line, text: body.text, evidence, by: actor.id, on: today };
  byTheRules(['line', 'text', 'evidence'], () => raised(asAppraisal(head), said, () => line !== undefined));
  const errors = await evidenceErrors(call, { year: head.year, subject: scored.id }, [
    { pointer: '/evidence', evidence },
  ]);
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  const objection: StoredObjection = {
    id,
    subject: { kind: scored.kind, id: scored.id, name: scored.name },
    what: body.what,
    // Looked up above: without one it was refused.
    line: line ?? { id: body.line, label: body.line },
    text: body.text,
    evidence,
    by: { id: actor.id, name: actor.name },
    at: instant,
    version: 1,
  };
  const { total, open } = head.objections;
  return written(call, head, objection, {
    objections: { total: total + 1, open: open + 1 },
    action: 'raise-objection',
  });
}

/** The objection, what the year counts of them, and the entry: one cannot be raised while the year is locked. */
async function written(
  call: Scope,
  head: AppraisalHead,
  objection: StoredObjection,
  { objections, action }: { objections: AppraisalHead['objections']; action: string },
) {
  const { committee } = call;
  const next = { ...head, objections, version: head.version + 1 };
  const { id, subject, what, line, text, decision } = objection;
  const set = decision
    ? { objection: id, outcome: decision.outcome, reason: decision.reason }
    : { objection: id, subject: subject.id, what, line: line.id, text };
  const names = await fileNames(call, [objection.evidence]);
  return commit(
    call,
    [
      { ...headWrite(committee.id, head, next), refusal: 'again' as const },
      objectionWrite(committee.id, head.year, objection),
      entryOf(call, yearItem(head.year, next.version), action, { set, unset: [], texts: {} }),
    ],
    { body: objectionView(call, objection, names), version: objection.version },
  );
}

interface Found {
  head: AppraisalHead;
  objection: StoredObjection;
  version: number;
}

export async function findObjection(scope: Scope, params: { year: string; id: string }): Promise<Found> {
  const head = await findYear(scope, params);
  const objection = await findStored(scope, head.year, params.id);
  if (scope.actor.unit !== undefined && !(await scoredOf(scope, objection.subject.id))) throw new Refusal('not-found');
  return { head, objection, version: objection.version };
}

/** 裁定异议, by somebody else than who raised it. */
export async function decideObjection(
  call: Call<typeof contract.decideObjection>,
  { head, objection }: Found,
): Promise<AnswerFor<typeof contract.decideObjection>> {
  requireStill(head);
  const { actor, instant, today, body } = call;
  byTheRules(['outcome', 'reason'], () =>
    decided(asAppraisal(head, { objections: [asObjection(objection)] }), objection.id, {
      ...body,
      by: actor.id,
      on: today,
    }),
  );
  const { total, open } = head.objections;
  const decision = { ...body, by: { id: actor.id, name: actor.name }, at: instant };
  return written(
    call,
    head,
    { ...objection, decision, version: objection.version + 1 },
    { objections: { total, open: open - 1 }, action: 'decide-objection' },
  );
}

/** As the rules of the course see it. */
export const asObjection = ({ id, subject, line, text, evidence, by, at, decision }: StoredObjection): Objection => ({
  id,
  subject: subject.id,
  line: `${subject.name}：${line.label}`,
  text,
  evidence,
  by: by.id,
  on: dayOf(at),
  ...(decision && { decision: { ...decision, by: decision.by.id, on: dayOf(decision.at) } }),
});
