import { attendanceStates } from '@lianluo/domain/gathering/gathering';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { GatheringKind } from '@lianluo/domain/gathering/gathering.kind';
import { participantKinds, type ParticipantKind } from '@lianluo/domain/gathering/participants';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flaw, noTwins } from './flaw';
import { id, line } from './common';
import { itemLink } from './link';
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

const groups = z.array(id).check(z.maxLength(mostEntries.invitedGroups), noTwins('重复'));
const invitation = {
  everyone: z.optional(z.literal(true)),
  units: z.optional(groups),
  sectors: z.optional(z.array(line(most.sector)).check(z.maxLength(mostEntries.sectors), noTwins('界别重复'))),
  committees: z.optional(groups),
};

/** What readings and consultations have of their own: which members came, asked for leave or stayed away, and who else was there. */
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
      in: z.array(z.strictObject({ member: id, state: z.enum(attendanceStates) })).check(
        z.maxLength(mostEntries.attendance),
        noTwins('同一委员重复', ({ member }: { member: string }) => member),
      ),
      out: z.array(z.object({ member: id, name: z.string(), state: z.enum(attendanceStates) })),
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
  },
} satisfies KindShapes;

/** What activities, readings and consultations all have. */
export type GatheringView = ViewOf<GatheringKind<Gathering, object>, typeof gatheringShapes>;
