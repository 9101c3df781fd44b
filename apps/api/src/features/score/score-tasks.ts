import type { AssessmentScore, AssessmentView } from '@lianluo/contract/assessments';
import type { explainPoints, PointsScore, QuotaScore, StarScore } from '@lianluo/contract/scores';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { SheetSums } from '@lianluo/domain/scheme/sheet/result';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

export type Head = Omit<Table, 'columns' | 'rows'>;
type Told<Row> = { rows: readonly Row[]; head: Head };
/** Those who are counted are named by what they are. */
export type QuotaSheet = Told<QuotaScore> & { called: string };
export type PointsSheet = Told<PointsScore> & { called: string };
export type StarsSheet = Told<StarScore> & { called: string; quotas: Readonly<Record<string, string>> };
export interface ExplanationSheet {
  told: AnswerOf<typeof explainPoints>;
  head: Head;
}

/** What a unit's sheet came to, with what makes it up. */
export type AssessmentRow = AssessmentScore & Pick<SheetSums, 'base' | 'bonus' | 'deductions'>;
export type AssessmentsSheet = Told<AssessmentRow>;
export interface AssessmentSheet {
  told: AssessmentView;
  head: Head;
}

export const writeQuotas: SheetTask<QuotaSheet, Uint8Array> = {
  name: 'write-quotas',
  run: async (_scope, asked) => (await import('./write-scores')).quotaTable(asked),
};

export const writePoints: SheetTask<PointsSheet, Uint8Array> = {
  name: 'write-points',
  run: async (_scope, asked) => (await import('./write-scores')).pointsTable(asked),
};

export const writeStars: SheetTask<StarsSheet, Uint8Array> = {
  name: 'write-stars',
  run: async (_scope, asked) => (await import('./write-scores')).starsTable(asked),
};

export const writeExplanation: SheetTask<ExplanationSheet, Uint8Array> = {
  name: 'write-explanation',
  run: async (_scope, asked) => (await import('./write-explanation')).explanationTable(asked),
};

export const writeAssessments: SheetTask<AssessmentsSheet, Uint8Array> = {
  name: 'write-assessments',
  run: async (_scope, asked) => (await import('./assessment/write-assessments')).assessmentsTable(asked),
};

export const writeAssessment: SheetTask<AssessmentSheet, Uint8Array> = {
  name: 'write-assessment',
  run: async (_scope, asked) => (await import('./assessment/write-assessment')).assessmentTable(asked),
};
