import type { KindName } from '@lianluo/domain/work/kinds';
import { arrivalPages } from '../features/arrival/arrival.pages';
import { awardPages } from '../features/award/award.pages';
import { consulting } from '../features/consultation/consultation.pages';
import { callPages } from '../features/call/call.pages';
import { cluePages } from '../features/clue/clue.pages';
import { deedPages } from '../features/deed/deed.pages';
import { activityPages, consultationPages, readingPages } from '../features/gathering/gathering.pages';
import { issuePages } from '../features/issue/issue.pages';
import { motionPages } from '../features/motion/motion.pages';
import { opinionPages } from '../features/opinion/opinion.pages';
import { proposalPages } from '../features/proposal/proposal.pages';
import { readingTogether } from '../features/reading/reading.pages';
import { reportPages } from '../features/report/report.pages';
import { speechPages } from '../features/speech/speech.pages';
import { suggestionPages } from '../features/suggestion/suggestion.pages';
import { taskPages } from '../features/task/task.pages';
import type { Pages } from '../work/kind-pages';

/** The pages of every kind of work: its routes follow from them, and a kind without a line does not compile. */
export const kindPages: Readonly<Record<KindName, Pages>> = {
  opinions: opinionPages,
  activities: activityPages,
  consultations: consulting(consultationPages),
  readings: readingTogether(readingPages),
  deeds: deedPages,
  suggestions: suggestionPages,
  proposals: proposalPages,
  reports: reportPages,
  speeches: speechPages,
  motions: motionPages,
  tasks: taskPages,
  clues: cluePages,
  awards: awardPages,
  issues: issuePages,
  calls: callPages,
  arrivals: arrivalPages,
};
