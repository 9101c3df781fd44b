import type { KindName } from '@lianluo/domain/work/kinds';
import { activitySample } from './activity/activity.sample';
import { arrivalSample } from './arrival/arrival.sample';
import { awardSample } from './award/award.sample';
import { callSample } from './call/call.sample';
import { clueSample } from './clue/clue.sample';
import { consultationSample } from './consultation/consultation.sample';
import { deedSample } from './deed/deed.sample';
import { issueSample } from './issue/issue.sample';
import type { KindSample } from './kind-sample';
import { motionSample } from './motion/motion.sample';
import { opinionSample } from './opinion/opinion.sample';
import { proposalSample } from './proposal/proposal.sample';
import { readingSample } from './reading/reading.sample';
import { reportSample } from './report/report.sample';
import { speechSample } from './speech/speech.sample';
import { suggestionSample } from './suggestion/suggestion.sample';
import { taskSample } from './task/task.sample';

/** What the tests over all kinds are given of each beside its table. Adding one is a line here. */
export const kindSamples: Readonly<Record<KindName, KindSample>> = {
  opinions: opinionSample,
  activities: activitySample,
  consultations: consultationSample,
  readings: readingSample,
  deeds: deedSample,
  suggestions: suggestionSample,
  proposals: proposalSample,
  reports: reportSample,
  speeches: speechSample,
  motions: motionSample,
  tasks: taskSample,
  clues: clueSample,
  awards: awardSample,
  issues: issueSample,
  calls: callSample,
  arrivals: arrivalSample,
};
