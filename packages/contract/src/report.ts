import { reportKind } from '@lianluo/domain/report/report.kind';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, naming } from './common';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';

/** 报送主体: a member or a unit by its id; a body of the committee by its name. */
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), id }),
  z.strictObject({ kind: z.literal('unit'), id }),
  z.strictObject({ kind: z.literal('committee'), name: naming(most.name) }),
]);
export type SubjectInput = z.output<typeof subject>;

const shapes = {
  fields: {
    subject: {
      in: subject,
      out: z.object({ kind: z.enum(['member', 'unit', 'committee']), id: z.optional(id), name: z.string() }),
    },
  },
} satisfies KindShapes;

/** Endpoints of 履职材料. */
export const reports = endpointsOf(reportKind, shapes);
export type ReportView = AnswerOf<typeof reports.read>;
export type ReportSummary = AnswerOf<typeof reports.list>['items'][number];
