import { standards } from '@lianluo/domain/unit/unit';
import * as z from 'zod/mini';
import { day, keysOf } from './common';
import { endpoint } from './endpoint';

/** What pages offer to write with, from 考核办法 in force or, where there is none, what is usual: phrases and checklists. */
export const offeredSchema = z.object({
  scheme: z.nullable(z.object({ name: z.string(), version: z.int(), effectiveFrom: day })),
  /** By the step that they are offered at. */
  phrases: z.record(z.string(), z.array(z.string())),
  standards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unitTypes: z.optional(z.array(z.string())),
      items: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  /** 报送制度, to be taken over as 报送要求. */
  reports: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      type: z.string(),
      for: z.enum(['member', 'unit', 'committee']),
      everybody: z.boolean(),
      every: z.string(),
    }),
  ),
  standard: keysOf(standards),
});
export type Offered = z.output<typeof offeredSchema>;

export const readOffered = endpoint({
  method: 'get',
  path: '/committees/{c}/scheme/offered',
  operationId: 'scheme.offered',
  tag: '考核办法',
  permission: 'overview:read',
  status: 200,
  answer: offeredSchema,
});
