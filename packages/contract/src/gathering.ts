import { attendanceStates } from '@lianluo/domain/gathering/gathering';
import type { readingKind } from '@lianluo/domain/reading/reading';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id } from './common';
import type { KindShapes, ViewOf } from './kind-types';

/** What readings and consultations have of their own: who came, who asked for leave, who stayed away. */
export const gatheringShapes = {
  fields: {
    attendance: {
      in: z.array(z.strictObject({ member: id, state: z.enum(attendanceStates) })).check(
        z.maxLength(mostEntries.attendance),
        z.refine((list) => new Set(list.map((each) => each.member)).size === list.length, '同一委员重复'),
      ),
      out: z.array(z.object({ member: id, name: z.string(), state: z.enum(attendanceStates) })),
    },
  },
} satisfies KindShapes;

// The two kinds differ in their words alone.
export type GatheringView = ViewOf<typeof readingKind, typeof gatheringShapes>;
