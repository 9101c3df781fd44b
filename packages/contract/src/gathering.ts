import { attendanceStates, leaveReasons, speeches } from '@lianluo/domain/gathering/attendance';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { GatheringKind } from '@lianluo/domain/gathering/gathering.kind';
import { participantKinds } from '@lianluo/domain/gathering/participants';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flaw, noTwins } from './flaw';
import { id, keysOf, line } from './common';
import { itemLink } from './link';
import { nameAlone } from './name-alone';
import type { KindShapes, ViewOf } from './kind-types';

const participantKind = keysOf(participantKinds);
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

const groups = z.array(id).check(z.maxLength(mostEntries.invitedGroups), noTwins('重复'));
const invitation = {
  everyone: z.optional(z.literal(true)),
  units: z.optional(groups),
  sectors: z.optional(z.array(line(most.sector)).check(z.maxLength(mostEntries.sectors), noTwins('界别重复'))),
  committees: z.optional(groups),
};

const reason = keysOf(leaveReasons);
const speech = keysOf(speeches);
const halfDays = z.int().check(z.gte(0, '不能为负数'), z.lte(mostCounts.halfDays, `最多 ${mostCounts.halfDays}`));
const yes = z.literal(true);

/** One member of an attendance list, as the organiser records them. */
const attendanceLine = z
  .strictObject({
    member: id,
    state: z.enum(attendanceStates),
    reason: z.optional(reason),
    granter: z.optional(nameAlone(most.personName)),
    halfDays: z.optional(halfDays),
    spoke: z.optional(speech),
    led: z.optional(yes),
    sittingIn: z.optional(yes),
  })
  .check(
    z.refine(
      ({ state, reason: why, granter }) => state === 'leave' || (why === undefined && granter === undefined),
      flaw('attendance.not-on-leave', '只有请假的才填写事由和准假人'),
    ),
  );
export const attendanceLines = z.array(attendanceLine).check(
  z.maxLength(mostEntries.attendance, `一次最多 ${mostEntries.attendance} 人`),
  noTwins('同一委员重复', ({ member }: { member: string }) => member),
);
const least = z.object({ of: z.int(), part: z.int() });

/** What gatherings have of their own: which members came, asked for leave or stayed away, and who else was there. */
export const gatheringShapes = {
  fields: {
    invited: {
      in: z.strictObject({
        ...invitation,
        members: z.optional(z.array(id).check(z.maxLength(mostEntries.invited), noTwins('同一委员重复'))),
      }),
      out: z.object({ ...invitation, members: z.optional(z.array(z.object({ member: id, name: z.string() }))) }),
    },
    raised: { out: z.array(itemLink.out) },
    attendance: {
      in: attendanceLines,
      out: z.array(
        z.object({
          member: id,
          name: z.string(),
          state: z.enum(attendanceStates),
          reason: z.optional(reason),
          granter: z.optional(z.string()),
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

/** What activities, readings and consultations all have. */
export type GatheringView = ViewOf<GatheringKind<Gathering, object>, typeof gatheringShapes>;
