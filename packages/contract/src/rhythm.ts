import { mostCounts } from '@lianluo/domain/text/limits';
import { rhythmSpans } from '@lianluo/domain/unit/station';
import * as z from 'zod/mini';

/** 开展频次 of a station. */
export const rhythmSchema = z.union([
  z.strictObject({ every: z.enum(rhythmSpans) }),
  z.strictObject({ dayOfMonth: z.int().check(z.gte(1), z.lte(mostCounts.dayOfMonth)) }),
]);
