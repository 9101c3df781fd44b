import { explainPoints } from '@lianluo/contract/scores';
import type { PointsFor } from '@lianluo/domain/scheme/language';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from './asking';
import type { Answer } from './call';

export type PointsExplained = Answer<typeof explainPoints>;

export interface PointsOf {
  committee: string;
  kind: PointsFor;
  id: string;
  year: number;
}

/** 计分说明 of one subject and year. */
export const pointsOfQuery = defineQueryOptions(({ committee, kind, id, year }: PointsOf) => ({
  key: ['scores', committee, 'points-of', kind, id, year],
  ...asking(explainPoints, {
    params: { c: committee, scored: id },
    query: { subject: kind, period: String(year) },
  }),
}));
