import type { activityRecords } from '@lianluo/contract/activity';
import type { AnyKindEndpoints } from '@lianluo/contract/kind-endpoints';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { KindWork } from '../../work/kind-work';
import { namedAttendance } from './attendance';
import { besideRoutes } from './beside.routes';

/** What the API adds to 活动、读书、协商: who is invited and who came is named, and what stands beside their course. */
export const gatheringWork = (
  name: Gathering['kind'],
  endpoints: AnyKindEndpoints,
  // The three have the same endpoints, each under its own path.
  records: object,
): KindWork => ({
  endpoints,
  whole: {
    attendance: namedAttendance('attendance'),
    invited: async (scope, sent: never) => (await import('./invitation')).namedInvitation(scope, sent),
  },
  entered: async (scope, item, before) =>
    before?.status === 'announced' ? (await import('./invitation')).askedAnew(scope, item, before) : item,
  steps: {
    announce: async (scope, item) => (await import('./invitation')).announced(scope, item),
    // The committee's rule of today is the one it is judged by for ever.
    hold: async ({ committee }, _item, body: object) => ({
      input: { ...body, ...(committee.attendanceRule && { least: committee.attendanceRule.least }) },
      also: () => [],
    }),
  },
  records: besideRoutes(name, records as typeof activityRecords),
});
