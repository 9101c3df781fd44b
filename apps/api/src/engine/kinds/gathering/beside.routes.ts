import type { activityRecords } from '@lianluo/contract/activity';
import type { KindName } from '@lianluo/domain/work/kinds';
import { route, type Route } from '../../../floor/http/mount';
import { findItem } from '../../work/find-item';

/** What stands beside the course of 活动、读书、协商; rare calls load what they need. */
export function besideRoutes(name: KindName, records: typeof activityRecords): readonly Route[] {
  const find = findItem(name);
  return [
    route(records.attend, {
      find,
      judgesSame: true,
      act: async (call, found) => (await import('./attend')).attend(call, found),
    }),
    route(records.missing, { find, act: async (call, found) => (await import('./missing')).readMissing(call, found) }),
    route(records.invited, {
      find,
      act: async (call, found) => (await import('./list-invited')).listInvited(call, found),
    }),
    route(records.replies, {
      find,
      judgesSame: true,
      act: async (call, found) => (await import('./replies')).recordReplies(call, found),
    }),
    route(records.notice, { find, act: async (call, found) => (await import('./notice')).readNotice(call, found) }),
    route(records.raise, { find, act: async (call, found) => (await import('./raise-at')).raiseAt(call, found) }),
  ];
}
