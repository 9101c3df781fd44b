import type { Day } from '../calendar/day';
import type { Committee } from '../committee/committee';
import { regionWord } from '../issue/circulation';
import { Refusal, type RefusalCode } from '../refusal';
import { recordRefusal } from './adoption';
import type { ArrivalOf, Opinion, Submission } from './opinion';
import type { Voided } from './voided';

/** To whom a committee of this level and region usually hands its items up: 市政协, 党委办, 政府办, 统战部. */
export function usualOrgans(committee: Pick<Committee, 'name' | 'level'>): string[] {
  const word = regionWord(committee);
  const own = [`${word}委办公室`, `${word}政府办公室`, `${word}委统战部`];
  return committee.level === 'city' ? ['省政协办公厅', ...own] : ['市政协办公室', '省政协办公厅', ...own];
}

const stands = ({ voided }: Submission): boolean => !voided;
/** 退回 by the city leaves the way open for the item to be handed up again. */
const isUnanswered = (each: Submission): boolean => stands(each) && each.arrival?.status !== 'returned';

// The journal of an item that is older than 上报 knows of none.
type Handed = Partial<Pick<Opinion, 'submissions'>>;

/** The day an item was first handed up, to whomever: whose year counts it. */
export const handedUpOn = ({ submissions = [] }: Handed): Day | undefined =>
  submissions
    .filter(stands)
    .map(({ on }) => on)
    .toSorted()[0];

/** Whether the city was handed the item itself, and not only told of it by somebody. */
export const reachedParent = ({ submissions = [] }: Handed): boolean =>
  submissions.some((each) => stands(each) && each.arrival !== undefined);

/** Whether it lies with the city, or was taken by it: what was returned is the county's alone again. */
export const liesAbove = ({ submissions = [] }: Handed): boolean =>
  submissions.some((each) => isUnanswered(each) && each.arrival !== undefined);

/** Why the item cannot be entered as handed up to this organ, or to any. */
export function submissionRefusal(item: Opinion, to?: string): RefusalCode | undefined {
  const refusal = recordRefusal(item);
  if (refusal) return refusal;
  return item.submissions.some((each) => each.to === to && isUnanswered(each))
    ? 'opinion.already-handed-up'
    : undefined;
}

/** 上报 */
export function handUp(item: Opinion, submission: Submission): Opinion {
  const refusal = submissionRefusal(item, submission.to);
  if (refusal) throw new Refusal(refusal);
  // What is closed to all but a few goes no further by itself than they do.
  if (submission.arrival && item.restrictedTo) throw new Refusal('submission.closed');
  if (submission.arrival && !item.content) throw new Refusal('opinion.content-missing');
  return { ...item, submittedBy: undefined, submissions: [...item.submissions, submission] };
}

/** 作废上报, which takes back what has arrived at the city as long as nobody there has acted on it. */
export function voidSubmission(item: Opinion, id: string, voided: Voided): Opinion {
  return withSubmission(item, id, (record) => {
    if (record.voided) throw new Refusal('record.already-voided');
    const { arrival } = record;
    if (arrival && arrival.status !== 'waiting') throw new Refusal('submission.acted-on');
    return { ...record, voided, ...(arrival && { arrival: { ...arrival, status: 'withdrawn' } }) };
  });
}

/** What the city did with what arrived there, as the county's own record tells it. */
export const answered = (item: Opinion, id: string, arrival: ArrivalOf): Opinion =>
  withSubmission(item, id, (record) => ({ ...record, arrival }));

function withSubmission(item: Opinion, id: string, change: (record: Submission) => Submission): Opinion {
  if (!item.submissions.some((each) => each.id === id)) throw new Refusal('record.unknown');
  return { ...item, submissions: item.submissions.map((each) => (each.id === id ? change(each) : each)) };
}
