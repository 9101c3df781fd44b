import type { Attendance } from '@lianluo/domain/gathering/attendance';
import type { Scope } from '../../../floor/context';
import { namedMembers } from '../../work/people';

/** Attendance with names, or 422 at the line that names nobody of the roster. */
export const namedAttendance =
  (field: string) =>
  async (scope: Scope, lines: readonly Omit<Attendance, 'name'>[]): Promise<Attendance[]> => {
    const ids = lines.map(({ member }) => member);
    const named = await namedMembers(scope, ids, (index) => `/${field}/${index}/member`);
    return lines.map((line, index) => ({ ...line, name: named[index]?.name ?? '' }));
  };
