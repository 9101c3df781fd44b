import { attendanceStates, gatheringStatuses, type GatheringStatus } from '@lianluo/domain/gathering/gathering';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, id, line, text } from './common';
import { topicIds, workEndpoints, workFields, workQuery } from './work';

const statuses = Object.keys(gatheringStatuses) as [GatheringStatus, ...GatheringStatus[]];

const summaryFields = {
  ...workFields,
  status: z.enum(statuses),
  plannedOn: day,
  heldOn: day.optional(),
  place: z.string().optional(),
  topic: z.string().optional(),
};
export const gatheringSummarySchema = z.object(summaryFields).meta({ id: 'GatheringSummary' });
export type GatheringSummary = z.output<typeof gatheringSummarySchema>;

export const gatheringSchema = z
  .object({
    ...summaryFields,
    attendance: z.array(z.object({ member: id, name: z.string(), state: z.enum(attendanceStates) })),
    record: z.string().optional(),
    outcome: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'Gathering' });
export type GatheringView = z.output<typeof gatheringSchema>;

const draft = z.strictObject({
  title: line(most.title),
  unit: id.optional(),
  plannedOn: day,
  place: line(most.place).optional(),
  topic: line(most.bookOrTopic).optional().meta({ description: '书目或议题' }),
  topics: topicIds.optional().meta({ description: '所属年度议题' }),
});

const gatheringInputs = {
  announce: z.strictObject({}),
  hold: z.strictObject({
    heldOn: day,
    attendance: z
      .array(z.strictObject({ member: id, state: z.enum(attendanceStates) }))
      .max(500)
      .refine((list) => new Set(list.map((each) => each.member)).size === list.length, '同一委员重复'),
    record: text(most.record),
  }),
  close: z.strictObject({ outcome: text(most.reply) }),
  cancel: z.strictObject({ reason: line(most.reason) }),
  reopen: z.strictObject({ reason: line(most.reason) }),
};

const steps = {
  announce: { label: '发通知', body: gatheringInputs.announce },
  hold: { label: '登记开展', body: gatheringInputs.hold },
  close: { label: '办结', body: gatheringInputs.close },
  cancel: { label: '取消', body: gatheringInputs.cancel },
  reopen: { label: '重新打开', body: gatheringInputs.reopen },
};

const shape = {
  read: 'gathering:read',
  item: gatheringSchema,
  summary: gatheringSummarySchema,
  query: z.strictObject({
    ...workQuery,
    status: z.enum(statuses).optional(),
    stage: z.enum(['held']).optional().meta({ description: '已开展（含已办结）' }),
  }),
  draft,
  // null takes the place or the topic away again.
  change: draft.partial().extend({ place: line(most.place).nullish(), topic: line(most.bookOrTopic).nullish() }),
  steps,
} as const;

/** Endpoints of 委员读书 and 协商 in their simple form. */
export const readings = workEndpoints({ name: 'readings', label: '委员读书', ...shape });
export const consultations = workEndpoints({ name: 'consultations', label: '协商', ...shape });
