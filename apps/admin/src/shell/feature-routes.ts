import type { RouteRecordRaw } from 'vue-router';
import { apiKeyRoutes } from '../features/api-key/api-key.routes';
import { appraisalRoutes } from '../features/appraisal/appraisal.routes';
import { calendarRoutes } from '../features/calendar/calendar.routes';
import { deadlineRoutes } from '../features/deadline/deadline.routes';
import { committeeRoutes } from '../features/committee/committee.routes';
import { gridRoutes } from '../features/grid/grid.routes';
import { letterRoutes } from '../features/letter/letter.routes';
import { linkRoutes } from '../features/link/link.routes';
import { memberRoutes } from '../features/member/member.routes';
import { inboxRoutes } from '../features/inbox/inbox.routes';
import { informantRoutes } from '../features/informant/informant.routes';
import { classifiedRoutes } from '../features/classified/classified.routes';
import { seriesRoutes } from '../features/series/series.routes';
import { topicRoutes } from '../features/topic/topic.routes';
import { handlingUnitRoutes } from '../features/handling-unit/handling-unit.routes';
import { userRoutes } from '../features/user/user.routes';
import { importRoutes } from '../features/import/import.routes';
import { overviewRoutes } from '../features/overview/overview.routes';
import { taskRoutes } from '../features/task/task.routes';
import { unitRoutes } from '../features/unit/unit.routes';
import { readingRegisterRoutes } from '../features/reading/reading.routes';
import { proposalReportRoutes } from '../features/proposal/report/report.routes';
import { phraseRoutes } from '../features/phrase/phrase.routes';
import { rehearsalRoutes } from '../features/rehearsal/rehearsal.routes';
import { recurrenceRoutes } from '../features/recurrence/recurrence.routes';
import { schemeRoutes } from '../features/scheme/scheme.routes';
import { scoreRoutes } from '../features/score/score.routes';
import { rosterRoutes } from '../features/roster/roster.routes';
import { reminderRoutes } from '../features/reminder/reminder.routes';
import { concernRoutes } from '../features/concern/concern.routes';
import { webhookRoutes } from '../features/webhook/webhook.routes';

/** The pages of every feature but the kinds of work (`kind-routes.ts`), each list kept beside its pages. Paths stand under `/c/:committee/`. */
export const featureRoutes: RouteRecordRaw[] = [
  ...overviewRoutes,
  ...inboxRoutes,
  ...calendarRoutes,
  ...letterRoutes,
  ...linkRoutes,
  ...readingRegisterRoutes,
  ...taskRoutes,
  ...unitRoutes,
  ...gridRoutes,
  ...importRoutes,
  ...userRoutes,
  ...topicRoutes,
  ...seriesRoutes,
  ...classifiedRoutes,
  ...handlingUnitRoutes,
  ...informantRoutes,
  ...memberRoutes,
  ...committeeRoutes,
  ...deadlineRoutes,
  ...apiKeyRoutes,
  ...webhookRoutes,
  ...rehearsalRoutes,
  ...recurrenceRoutes,
  ...rosterRoutes,
  ...scoreRoutes,
  ...schemeRoutes,
  ...appraisalRoutes,
  ...concernRoutes,
  ...reminderRoutes,
  ...phraseRoutes,
  ...proposalReportRoutes,
];
