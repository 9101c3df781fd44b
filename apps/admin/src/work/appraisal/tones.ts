import type { AppraisalState } from '@lianluo/domain/scheme/appraisal/appraisal';
import type { Tone } from '../../ui/tone';

export const appraisalTones: Readonly<Record<AppraisalState, Tone>> = {
  running: 'go',
  checking: 'due',
  locked: 'rest',
  published: 'done',
};

/** What was counted of the year no longer simply moves. */
export const isFixed = (appraisal: { state: AppraisalState } | undefined): boolean =>
  appraisal?.state === 'locked' || appraisal?.state === 'published';
