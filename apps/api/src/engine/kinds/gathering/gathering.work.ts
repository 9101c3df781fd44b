import type { AttendanceEndpoints } from '@lianluo/contract/gathering';
import type { AnyKindEndpoints } from '@lianluo/contract/kind-endpoints';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Scope } from '../../../floor/context';
import { route } from '../../../floor/http/mount';
import { findItem } from '../../work/find-item';
import type { KindWork } from '../../work/kind-work';
import { namedAttendance } from './attendance';

/** What the API adds to every kind of gathering: who came is named, and recorded some at a time. */
export function gatheringWork(
  name: Gathering['kind'],
  endpoints: AnyKindEndpoints,
  { attend, missing }: AttendanceEndpoints,
): KindWork {
  const find = findItem(name);
  return {
    endpoints,
    whole: { attendance: namedAttendance('attendance') },
    steps: {
      // The committee's rule of today is the one it is judged by for ever.
      hold: async ({ committee }: Scope, _item, body: object) => ({
        input: { ...body, ...(committee.attendanceRule && { least: committee.attendanceRule.least }) },
        also: () => [],
      }),
    },
    records: [
      route(attend, {
        find,
        judgesSame: true,
        act: async (call, found) => (await import('./attend')).attend(call, found),
      }),
      route(missing, {
        find,
        act: async (call, found) => (await import('./missing')).readMissing(call, found),
      }),
    ],
  };
}
