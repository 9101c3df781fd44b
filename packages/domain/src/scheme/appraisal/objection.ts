import { invalidField, Refusal, type FieldError } from '../../refusal';
import type { Appraisal, Objection, ObjectionDecision, Withdrawal } from './appraisal';

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** What is asked of an objection, whenever it is raised. */
const objectionErrors = ({ text, evidence }: Objection, isLine: boolean): FieldError[] => [
  ...(isLine ? [] : [{ pointer: '/line', code: 'item.unknown' as const, message: '没有这一项，无法提出异议。' }]),
  ...(isBlank(text) ? [{ pointer: '/text', code: 'field.required' as const, message: '请写明异议内容。' }] : []),
  ...(isBlank(evidence.text) && (evidence.files ?? []).length === 0
    ? [{ pointer: '/evidence', code: 'field.required' as const, message: '请附佐证。' }]
    : []),
];

/** 提出异议, within the check window. */
export function raiseObjection(
  appraisal: Appraisal,
  objection: Omit<Objection, 'decision'>,
  hasLine: (subject: string, line: string) => boolean,
): Appraisal {
  const { state, window, objections } = appraisal;
  const { line, subject, on } = objection;
  if (state !== 'checking' || !window || on < window.from || on > window.to)
    throw new Refusal('action.not-now', [
      { pointer: '/line', code: 'action.not-now', message: '现在不在核对期，不能提出异议。' },
    ]);
  const errors = objectionErrors(objection, hasLine(subject, line));
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return { ...appraisal, objections: [...objections, objection] };
}

/** Whether it waits: neither decided nor withdrawn. */
export const isOpen = ({ decision, withdrawn }: { decision?: unknown; withdrawn?: unknown }): boolean =>
  decision === undefined && withdrawn === undefined;

/** The one that waits; the window may be over, the year is not locked yet. */
function openObjection({ state, objections }: Appraisal, id: string): Objection {
  const objection = objections.find((each) => each.id === id);
  if (!objection) throw invalidField('/id', 'record.unknown', '没有这条异议。');
  if (state !== 'checking' || !isOpen(objection))
    throw new Refusal('action.not-now', [
      { pointer: '/id', code: 'action.not-now', message: '这条异议已经裁定或者撤回，或者年度已经锁定。' },
    ]);
  return objection;
}

const replaced = (appraisal: Appraisal, objection: Objection): Appraisal => ({
  ...appraisal,
  objections: appraisal.objections.map((each) => (each.id === objection.id ? objection : each)),
});

/** 裁定异议, with a reason, by somebody else than who raised it as long as there is anybody else. */
export function decideObjection(appraisal: Appraisal, id: string, decision: ObjectionDecision): Appraisal {
  const objection = openObjection(appraisal, id);
  if (objection.by === decision.by && !decision.alone)
    throw invalidField('/by', 'permission.missing', '异议由您提出，请由另一人裁定。');
  if (isBlank(decision.reason)) throw invalidField('/reason', 'field.required', '请说明裁定的理由。');
  return replaced(appraisal, { ...objection, decision });
}

/** 撤回异议, by whoever raised it and until it is decided. */
export function withdrawObjection(
  appraisal: Appraisal,
  id: string,
  { by, ...withdrawn }: Withdrawal & { by: string },
): Appraisal {
  const objection = openObjection(appraisal, id);
  if (objection.by !== by)
    throw new Refusal('permission.missing', [
      { pointer: '/by', code: 'permission.missing', message: '异议由提出人撤回。' },
    ]);
  return replaced(appraisal, { ...objection, withdrawn });
}
