import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, listOf, paging } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';
import { attendanceLines } from './gathering';

const attendanceBody = z.strictObject({
  lines: attendanceLines,
  remove: z.optional(
    z
      .array(id)
      .check(z.maxLength(mostEntries.attendance, `一次最多 ${mostEntries.attendance} 人`), noTwins('同一委员重复')),
  ),
});

export const missingMember = z.object({ member: id, name: z.string(), sector: z.optional(z.string()) });
export type MissingMember = z.output<typeof missingMember>;

/** What stands beside the course of a gathering: its attendance, recorded some at a time, and who is not in it yet. */
export const attendanceOf = <const Name extends string, Answer extends z.ZodMiniType>(
  name: Name,
  tag: string,
  answer: Answer,
) => ({
  attend: endpoint({
    method: 'patch',
    path: `/committees/{c}/${name}/{id}/attendance`,
    operationId: `${name}.attend`,
    tag,
    permission: 'gathering:run',
    body: attendanceBody,
    status: 200,
    answer,
    versioned: true,
  }),
  missing: endpoint({
    method: 'get',
    path: `/committees/{c}/${name}/{id}/attendance/missing`,
    operationId: `${name}.missing`,
    tag,
    permission: 'gathering:read',
    query: z.strictObject({ ...paging }),
    status: 200,
    answer: listOf(missingMember),
  }),
});
