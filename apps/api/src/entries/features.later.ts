import type { KindName } from '@lianluo/domain/work/kinds';
import { kindWorks } from '../engine/work/kinds';
import { told, type Later } from '../floor/http/mount-later';
import type { Mount } from '../floor/http/mount';

// The registry is keyed by the names of the kinds, whose tables nothing needs before one is asked for.
const kindNames = Object.keys(kindWorks) as KindName[];

const later = (under: string, load: () => Promise<(mount: Mount) => void>): Later => ({
  base: `/committees/{c}/${under}`,
  load: async () => told(await load()),
});

/** What belongs to one of these kinds and loads more than its own routes may, which are asked first. */
const papersOf = (kind: 'activities' | 'readings' | 'consultations'): readonly Later[] => [
  {
    base: `/committees/{c}/${kind}/{id}/attendance`,
    load: async () => (await import('../features/attendance-list/attendance-list.routes')).attendanceListRoutes(kind),
  },
  {
    base: `/committees/{c}/${kind}/{id}/notice-document`,
    load: async () => (await import('../features/notice/notice.routes')).noticeRoutes(kind),
  },
];

/** 文书 of every kind: what they are drafted from loads when one is asked for. */
const papersOfKinds: readonly Later[] = kindNames.flatMap((kind): Later[] => [
  {
    base: `/committees/{c}/${kind}/{id}/papers`,
    load: async () => (await import('../features/paper/paper.routes')).paperRoutes(kind),
  },
  {
    base: `/committees/{c}/${kind}/{id}/letters`,
    load: async () => (await import('../features/paper/paper.routes')).letterOfItemRoutes(kind),
  },
]);

/** What a page asks for, each feature under its own path: a request of one waits for no other's schemas. */
export const featuresLater: readonly Later[] = [
  later('overview', async () => (await import('../features/overview/overview.routes')).overviewRoutes),
  later('waiting', async () => (await import('../features/overview/overview.routes')).waitingRoutes),
  later(
    'proposal-report',
    async () => (await import('../features/proposal-report/proposal-report.routes')).proposalReportRoutes,
  ),
  later('scores', async () => (await import('../features/score/score.routes')).scoreRoutes),
  later('appraisals', async () => (await import('../features/appraisal/appraisal.routes')).appraisalRoutes),
  later('inbox', async () => (await import('../features/inbox/inbox.routes')).inboxRoutes),
  later('units', async () => (await import('../features/unit/unit.routes')).unitRoutes),
  later('members', async () => (await import('../features/member/member.routes')).memberRoutes),
  later('informants', async () => (await import('../features/informant/informant.routes')).informantRoutes),
  later(
    'handling-units',
    async () => (await import('../features/handling-unit/handling-unit.routes')).handlingUnitRoutes,
  ),
  later('instructions', async () => (await import('../features/instruction/instruction.routes')).instructionRoutes),
  later('topics', async () => (await import('../features/topic/topic.routes')).topicRoutes),
  later('calendar', async () => (await import('../features/calendar/calendar.routes')).calendarRoutes),
  later('books', async () => (await import('../features/reading/book.routes')).bookRoutes),
  later('reading-groups', async () => (await import('../features/reading/reading-group.routes')).readingGroupRoutes),
  later('recurrences', async () => (await import('../features/recurrence/recurrence.routes')).recurrenceRoutes),
  later(
    'report-volumes',
    async () => (await import('../features/report-volume/report-volume.routes')).reportVolumeRoutes,
  ),
  later('speech-order', async () => (await import('../features/speech-order/speech-order.routes')).speechOrderRoutes),
  later('report-rules', async () => (await import('../features/report-rule/report-rule.routes')).reportRuleRoutes),
  later('rosters', async () => (await import('../features/roster/roster.routes')).rosterRoutes),
  later('concerns', async () => (await import('../features/concern/concern.routes')).concernRoutes),
  later('reminders', async () => (await import('../features/reminder/reminder.routes')).reminderRoutes),
  ...kindNames.map((kind): Later => ({
    base: `/committees/{c}/${kind}/{id}/reminders`,
    load: async () => (await import('../features/reminder/reminder.routes')).itemReminderRoutes(kind),
  })),
  later('series', async () => (await import('../features/series/series.routes')).seriesRoutes),
  later(
    'adoption-lists',
    async () => (await import('../features/adoption-list/adoption-list.routes')).adoptionListRoutes,
  ),
  later('classified-matters', async () => (await import('../features/classified/classified.routes')).classifiedRoutes),
  later('rehearsal', async () => (await import('../features/rehearsal/rehearsal.routes')).rehearsalRoutes),
  later('views', async () => (await import('../features/views/view.routes')).viewRoutes),
  later('phrases', async () => (await import('../features/phrase/phrase.routes')).phraseRoutes),
  later('events', async () => (await import('../features/event/event.routes')).eventRoutes),
  later('drops', async () => (await import('../features/drop/drop.routes')).dropRoutes),
  later('grid', async () => (await import('../features/grid/grid.routes')).gridRoutes),
  later('task-sets', async () => (await import('../engine/kinds/task/task-set.routes')).taskSetRoutes),
  later('task-settlement', async () => (await import('../features/settlement/settlement.routes')).settlementRoutes),
  later('task-showing', async () => (await import('../features/settlement/settlement.routes')).showingRoutes),
  later('users', async () => (await import('../features/user/user.routes')).userRoutes),
  later('administrators', async () => (await import('../features/user/user.routes')).administratorRoutes),
  later('api-keys', async () => (await import('../features/api-key/api-key.routes')).apiKeyRoutes),
  later('api-key-uses', async () => (await import('../features/api-key/api-key.routes')).apiKeyUseRoutes),
  later('uploads', async () => (await import('../features/upload/upload.routes')).uploadRoutes),
  later('imports', async () => (await import('../features/import/import.routes')).importRoutes),
  later('webhooks', async () => (await import('../features/webhook/webhook.routes')).webhookRoutes),
  later('links', async () => (await import('../features/link/link.routes')).linkRoutes),
  { base: '/schemes', load: async () => told((await import('../features/scheme/scheme.routes')).presetRoutes) },
  later('scheme', async () => (await import('../features/scheme/scheme.routes')).schemeRoutes),
  later('deadlines', async () => (await import('../features/deadline/deadline.routes')).deadlineSettingRoutes),
  ...kindNames.map((kind): Later => ({
    base: `/committees/{c}/${kind}/{id}/deadline`,
    load: async () => (await import('../features/deadline/deadline.routes')).deadlineRoutes(kind),
  })),
  later('letters', async () => (await import('../features/letter/letter.routes')).letterRoutes),
  later('letter-series', async () => (await import('../features/letter/letter.routes')).letterSeriesRoutes),
  ...papersOfKinds,
  ...papersOf('activities'),
  ...papersOf('readings'),
  ...papersOf('consultations'),
  later('exports', async () => (await import('../features/export/export.routes')).exportRoutes),
  {
    base: '/links/{token}',
    load: async () => [
      ...(await import('../features/link/link.routes')).openedLinks,
      ...(await import('../engine/kinds/consultation/round-link.routes')).roundLinks,
      ...(await import('../engine/kinds/proposal/proposal-link.routes')).proposalLinks,
      ...(await import('../features/calendar/feed.routes')).feedRoutes,
    ],
    answer: async () => (await import('../floor/link/link-door')).answerByLink,
  },
];
