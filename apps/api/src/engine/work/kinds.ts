import type { KindName } from '@lianluo/domain/work/kinds';
import type { KindWork } from './kind-work';

/** What the API adds to every kind, loaded when the kind is first asked for. Adding one is a line here. */
export const kindWorks: Readonly<Record<KindName, () => Promise<KindWork>>> = {
  opinions: async () => (await import('../kinds/opinion/opinion.work')).opinionWork,
  activities: async () => (await import('../kinds/activity/activity.work')).activityWork,
  consultations: async () => (await import('../kinds/consultation/consultation.work')).consultationWork,
  readings: async () => (await import('../kinds/reading/reading.work')).readingWork,
  deeds: async () => (await import('../kinds/deed/deed.work')).deedWork,
  suggestions: async () => (await import('../kinds/suggestion/suggestion.work')).suggestionWork,
  proposals: async () => (await import('../kinds/proposal/proposal.work')).proposalWork,
  reports: async () => (await import('../kinds/report/report.work')).reportWork,
  speeches: async () => (await import('../kinds/speech/speech.work')).speechWork,
  motions: async () => (await import('../kinds/motion/motion.work')).motionWork,
  tasks: async () => (await import('../kinds/task/task.work')).taskWork,
  clues: async () => (await import('../kinds/clue/clue.work')).clueWork,
  awards: async () => (await import('../kinds/award/award.work')).awardWork,
  calls: async () => (await import('../kinds/call/call.work')).callWork,
  issues: async () => (await import('../kinds/issue/issue.work')).issueWork,
  arrivals: async () => (await import('../kinds/arrival/arrival.work')).arrivalWork,
};
