import { activityExamples } from '../activity/activity.examples';
import { arrivalExamples } from '../arrival/arrival.examples';
import { awardExamples } from '../award/award.examples';
import { callExamples } from '../call/call.examples';
import { clueExamples } from '../clue/clue.examples';
import { consultationExamples } from '../consultation/consultation.examples';
import { deedExamples } from '../deed/deed.examples';
import { issueExamples } from '../issue/issue.examples';
import { motionExamples } from '../motion/motion.examples';
import { opinionExamples } from '../opinion/opinion.course.examples';
import { proposalExamples } from '../proposal/proposal.course.examples';
import { readingExamples } from '../reading/reading.examples';
import { reportExamples } from '../report/report.examples';
import { speechExamples } from '../speech/speech.examples';
import { suggestionExamples } from '../suggestion/suggestion.examples';
import { taskExamples } from '../task/task.examples';
import type { KindName } from '../../src/work/kinds';
import type { KindExamples } from './work.examples';

/** What the tests over all kinds are given of each: without its line a kind does not compile. */
export const examples: Readonly<Record<KindName, KindExamples>> = {
  opinions: opinionExamples,
  activities: activityExamples,
  consultations: consultationExamples,
  readings: readingExamples,
  deeds: deedExamples,
  suggestions: suggestionExamples,
  proposals: proposalExamples,
  reports: reportExamples,
  speeches: speechExamples,
  motions: motionExamples,
  tasks: taskExamples,
  clues: clueExamples,
  awards: awardExamples,
  issues: issueExamples,
  calls: callExamples,
  arrivals: arrivalExamples,
};
