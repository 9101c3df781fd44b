import type * as contract from '@lianluo/contract/appraisals';
import type { ObjectionView } from '@lianluo/contract/appraisals';
import { dayOf } from '@lianluo/domain/calendar/day';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Objection } from '@lianluo/domain/scheme/appraisal/appraisal';
import {
  decideObjection as decided,
  isOpen,
  raiseObjection as raised,
  withdrawObjection as withdrawn,
} from '@lianluo/domain/scheme/appraisal/objection';
import { headWrite, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { evidenceOf, provedBy } from '../../engine/appraisal/evidence';
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
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { asAppraisal, byTheRules, requireStill } from './as-appraisal';
import { findYear } from './find-year';
import { objectionsView } from './objection.view';
import { aloneWith } from './own-decision';
import { yearItem } from './year-item';

/** 异议 of a year, newest first; an operator is shown those about the unit and its members. */
export async function listObjections(
  call: Call<typeof contract.listObjections>,
  { year }: AppraisalHead,
): Promise<AnswerFor<typeof contract.listObjections>> {
  const { open, scored, ...asked } = call.query;
  const all = (await readObjections(call.storage, call.committee.id, year))
    .filter((each) => open === undefined || (open === 'true') === isOpen(each))
    .filter(({ subject }) => scored === undefined || subject.id === scored);
  const page = pageOf(call, `objections ${year} ${open ?? ''} ${scored ?? ''}`, asked, await visibleTo(call, all));
  return { body: { ...page, items: await objectionsView(call, page.items) } };
}

async function visibleTo(call: Scope, all: StoredObjection[]): Promise<StoredObjection[]> {
  const own = await ownIds(
    call,
    all.map(({ subject }) => subject.kind),
  );
  return own ? all.filter(({ subject }) => own.has(subject.id)) : all;
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
  const { errors, held } = await provedBy(call, { year: head.year, subject: scored.id }, [
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
  const { subject, what, text } = objection;
  return written(call, head, objection, {
    open: 1,
    set: { subject: subject.id, what, line: objection.line.id, text },
    action: 'raise-objection',
    more: held,
  });
}

/** The objection, what the year counts of them, and the entry: one cannot be raised while the year is locked. */
async function written(
  call: Scope,
  head: AppraisalHead,
  objection: StoredObjection,
  {
    open,
    set,
    action,
    more = [],
  }: { open: 1 | -1; set: Record<string, unknown>; action: string; more?: readonly CommandWrite[] },
) {
  const { committee } = call;
  const objections = { total: head.objections.total + Math.max(0, open), open: head.objections.open + open };
  const next = { ...head, objections, version: head.version + 1 };
  const [body] = await objectionsView(call, [objection]);
  return commit(
    call,
    [
      { ...headWrite(committee.id, head, next), refusal: 'again' as const },
      objectionWrite(committee.id, head.year, objection),
      ...more,
      entryOf(call, yearItem(head.year, next.version), action, {
        set: { objection: objection.id, ...set },
        unset: [],
        texts: {},
      }),
    ],
    { body: body as ObjectionView, version: objection.version },
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

/** 裁定异议, by somebody else than who raised it where there is anybody else. */
export async function decideObjection(
  call: Call<typeof contract.decideObjection>,
  { head, objection }: Found,
): Promise<AnswerFor<typeof contract.decideObjection>> {
  requireStill(head);
  const { actor, instant, today, body } = call;
  const own = await aloneWith(call, objection.by.id);
  byTheRules(['outcome', 'reason'], () =>
    decided(asAppraisal(head, { objections: [asObjection(objection)] }), objection.id, {
      ...body,
      ...own,
      by: actor.id,
      on: today,
    }),
  );
  const decision = { ...body, ...own, by: { id: actor.id, name: actor.name }, at: instant };
  return written(
    call,
    head,
    { ...objection, decision, version: objection.version + 1 },
    { open: -1, set: { ...body, ...own }, action: 'decide-objection' },
  );
}

/** 撤回异议, by whoever raised it, until it is decided. */
export async function withdrawObjection(
  call: Call<typeof contract.withdrawObjection>,
  { head, objection }: Found,
): Promise<AnswerFor<typeof contract.withdrawObjection>> {
  requireStill(head);
  const { actor, instant, today, body } = call;
  const { reason } = body;
  const said = { ...(reason !== undefined && { reason }) };
  byTheRules(['reason'], () =>
    withdrawn(asAppraisal(head, { objections: [asObjection(objection)] }), objection.id, {
      ...said,
      by: actor.id,
      on: today,
    }),
  );
  return written(
    call,
    head,
    { ...objection, withdrawn: { ...said, at: instant }, version: objection.version + 1 },
    { open: -1, set: said, action: 'withdraw-objection' },
  );
}

/** As the rules of the course see it. */
export const asObjection = ({
  id,
  subject,
  line,
  text,
  evidence,
  by,
  at,
  decision,
  withdrawn: taken,
}: StoredObjection): Objection => ({
  id,
  subject: subject.id,
  line: `${subject.name}：${line.label}`,
  text,
  evidence,
  by: by.id,
  on: dayOf(at),
  ...(decision && {
    decision: { outcome: decision.outcome, reason: decision.reason, by: decision.by.id, on: dayOf(decision.at) },
  }),
  ...(taken && { withdrawn: { on: dayOf(taken.at) } }),
});
