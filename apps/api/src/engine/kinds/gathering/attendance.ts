import type { Attendance, AttendanceState } from '@lianluo/domain/gathering/gathering';
import type { Scope } from '../../../floor/context';
import { namedMembers } from '../../work/people';

/** Attendance with names, or 422 at the line that names nobody of the roster. */
export async function namedAttendance(
  scope: Scope,
  lines: readonly { member: string; state: AttendanceState }[],
): Promise<Attendance[]> {
  const ids = lines.map(({ member }) => member);
  const named = await namedMembers(scope, ids, (index) => `/attendance/${index}/member`);
  return named.map((each, index) => ({ ...each, state: lines[index]?.state ?? 'present' }));
}
