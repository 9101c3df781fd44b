import { Refusal } from '@lianluo/domain/refusal';
import type { Appraisal, Correction, Objection } from '@lianluo/domain/scheme/appraisal/appraisal';
import { isLocking, type AppraisalHead } from '../../engine/appraisal/appraisal.store';

interface Beside {
  objections?: readonly Objection[];
  corrections?: readonly Correction[];
}

/** A year as the rules of its course see it, with what of it they are asked about. */
export const asAppraisal = (head: AppraisalHead, { objections = [], corrections = [] }: Beside = {}): Appraisal => ({
  year: head.year,
  state: head.state,
  scheme: head.scheme ?? { id: '', version: 0 },
  bodies: head.bodies,
  ...(head.window && { window: head.window }),
  objections,
  assessments: head.assessments,
  corrections,
});

/**
 * Does what the rules of the course allow. Where they refuse, the field of the request is named that they speak of; what is no field
 * of it is the year's own state, which is refused as a whole.
 */
export function byTheRules<Result>(fields: readonly string[], act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      error.errors?.map((each) =>
        fields.some((field) => each.pointer === `/${field}` || each.pointer.startsWith(`/${field}/`))
          ? each
          : { ...each, pointer: '' },
      ),
    );
  }
}

export const notNow = (message: string): Refusal =>
  new Refusal('action.not-now', [{ pointer: '', code: 'action.not-now', message }]);

/** While everybody is being counted nothing of the year changes. */
export function requireStill(head: AppraisalHead): void {
  if (isLocking(head)) throw notNow('正在锁定，计算完成前不能改动这一年度。');
}
