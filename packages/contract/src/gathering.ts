import {
  attendanceStates,
  leaveReasons,
  speeches,
  type LeaveReason,
  type Speech,
} from '@lianluo/domain/gathering/attendance';
import type { readingKind } from '@lianluo/domain/reading/reading';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { participantKinds, type ParticipantKind } from '@lianluo/domain/gathering/participants';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flaw, noTwins } from './flaw';
import { id, listOf, paging } from './common';
import { endpoint } from './endpoint';
import { nameAlone } from './name-alone';
import type { KindShapes, ViewOf } from './kind-types';

// Object.keys types keys as strings; the object is a closed literal.
const participantKind = z.enum(Object.keys(participantKinds) as ParticipantKind[]);
const participant = z
  .strictObject({
    kind: participantKind,
    name: z.optional(nameAlone(most.name)),
    count: z.optional(z.int().check(z.gte(1), z.lte(mostCounts.people))),
    sittingIn: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ name, count }) => name !== undefined || count !== undefined, flaw('name.or-count', '请填写名称或人数')),
  );

// Object.keys types keys as strings; the objects are closed literals.
const reason = z.enum(Object.keys(leaveReasons) as LeaveReason[]);
const speech = z.enum(Object.keys(speeches) as Speech[]);
const halfDays = z.int().check(z.gte(0, '不能为负数'), z.lte(mostCounts.halfDays, `最多 ${mostCounts.halfDays}`));
const yes = z.literal(true);

/** One member of an attendance list, as the organiser records them. */
const attendanceLine = z
  .strictObject({
    member: id,
    state: z.enum(attendanceStates),
    reason: z.optional(reason),
    grantedBy: z.optional(nameAlone(most.personName)),
    halfDays: z.optional(halfDays),
    spoke: z.optional(speech),
    led: z.optional(yes),
    sittingIn: z.optional(yes),
  })
  .check(
    z.refine(
      ({ state, reason: why, grantedBy }) => state === 'leave' || (why === undefined && grantedBy === undefined),
      flaw('attendance.not-on-leave', '只有请假的才填写事由和准假人'),
    ),
  );
const attendanceLines = z.array(attendanceLine).check(
  z.maxLength(mostEntries.attendance, `一次最多 ${mostEntries.attendance} 人`),
  noTwins('同一委员重复', ({ member }: { member: string }) => member),
);
const least = z.object({ of: z.int(), part: z.int() });

/** What gatherings have of their own: which members came, asked for leave or stayed away, and who else was there. */
export const gatheringShapes = {
  fields: {
    attendance: {
      in: attendanceLines,
      out: z.array(
        z.object({
          member: id,
          name: z.string(),
          state: z.enum(attendanceStates),
          reason: z.optional(reason),
          grantedBy: z.optional(z.string()),
          halfDays: z.optional(z.int()),
          spoke: z.optional(speech),
          led: z.optional(yes),
          sittingIn: z.optional(yes),
        }),
      ),
    },
    participants: {
      in: z.array(participant).check(z.maxLength(mostEntries.participants)),
      out: z.array(
        z.object({
          kind: participantKind,
          name: z.optional(z.string()),
          count: z.optional(z.int()),
          sittingIn: z.optional(z.boolean()),
        }),
      ),
    },
    least: { out: least },
  },
} satisfies KindShapes;

// The kinds differ in their words alone where these are concerned.
export type GatheringView = ViewOf<typeof readingKind, typeof gatheringShapes>;

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
export const attendanceOf = <Name extends Gathering['kind'], Answer extends z.ZodMiniType>(
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

/** Those of one kind, as one verb serves all of them. */
export type AttendanceEndpoints = ReturnType<typeof attendanceOf<Gathering['kind'], z.ZodMiniType<object>>>;
