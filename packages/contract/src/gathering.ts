import { attendanceStates } from '@lianluo/domain/gathering/gathering';
import type { readingKind } from '@lianluo/domain/reading/reading';
import * as z from 'zod/mini';
import { id } from './common';
import type { KindShapes, SummaryOf, ViewOf } from './kind-endpoints';

/** What readings and consultations have of their own: who came, who asked for leave, who stayed away. */
export const gatheringShapes = {
  fields: {
    attendance: {
      in: z.array(z.strictObject({ member: id, state: z.enum(attendanceStates) })).check(
        z.maxLength(500),
        z.refine((list) => new Set(list.map((each) => each.member)).size === list.length, '同一委员重复'),
      ),
      out: z.array(z.object({ member: id, name: z.string(), state: z.enum(attendanceStates) })),
    },
  },
} satisfies KindShapes;

// The two kinds differ in their words alone.
export type GatheringView = ViewOf<typeof readingKind, typeof gatheringShapes>;
export type GatheringSummary = SummaryOf<typeof readingKind, typeof gatheringShapes>;
