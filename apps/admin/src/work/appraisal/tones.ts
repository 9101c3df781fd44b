import type { AppraisalState } from '@lianluo/domain/scheme/appraisal/appraisal';
import type { Tone } from '../../ui/tone';

export const appraisalTones: Readonly<Record<AppraisalState, Tone>> = {
  running: 'go',
  checking: 'due',
  locked: 'rest',
  published: 'done',
};
