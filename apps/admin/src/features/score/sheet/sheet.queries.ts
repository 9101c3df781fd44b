import {
  assessmentNotice,
  explainAssessment,
  fillAssessment,
  listAssessments,
  type AssessmentView,
} from '@lianluo/contract/assessments';
import { defineQueryOptions } from '@pinia/colada';
import { asked, asking } from '../../../api/asking';
import { call, download, type Given } from '../../../api/call';
import { wholeList } from '../../../api/every-page';
import { useSaving } from '../../../api/use-saving';

/** Of a page. */
const most = 100;
const keys = {
  of: (committee: string) => ['scores', committee],
  sheets: (committee: string) => [...keys.of(committee), 'assessments'],
};

export interface SheetsAsked {
  period: string;
  sheet?: string | undefined;
}

/** Every sheet of a year: a name is found among all of them. */
export const assessmentsQuery = defineQueryOptions(
  ({ committee, query }: { committee: string; query: SheetsAsked }) => ({
    key: [...keys.sheets(committee), 'list', { ...query }],
    query: ({ signal }: { signal: AbortSignal }) =>
      wholeList((cursor) =>
        call(listAssessments, { params: { c: committee }, query: { ...query, limit: most, cursor } }, signal),
      ),
    meta: asked(listAssessments, { params: { c: committee }, query: { ...query, limit: most } }),
  }),
);

/** The sheet of one unit, if it has one. */
export const ownSheetQuery = defineQueryOptions(
  ({ committee, ...query }: { committee: string; period: string; unit: string }) => ({
    key: [...keys.sheets(committee), 'own', query],
    ...asking(listAssessments, { params: { c: committee }, query: { ...query, limit: 1 } }),
  }),
);

export interface SheetOf {
  committee: string;
  id: string;
  year: string;
}

export const assessmentQuery = defineQueryOptions(({ committee, id, year }: SheetOf) => ({
  key: [...keys.sheets(committee), 'of', id, year],
  ...asking(explainAssessment, { params: { c: committee, scored: id }, query: { period: year } }),
}));

export type Filling = Given<typeof fillAssessment>['body'];

/** 评分: all the changed lines at once. */
export const useFillSheet = (of: () => SheetOf, done: (now: AssessmentView) => void) =>
  useSaving({
    save: (write, { version, body }: { version: number; body: Filling }) =>
      write(fillAssessment, { params: { c: of().committee, scored: of().id }, body, version }),
    done,
    touches: () => [keys.sheets(of().committee)],
  });

/** 扣分抄告单 in Word. */
export const sheetNotice = ({ committee, id, year }: SheetOf) =>
  download(assessmentNotice, { params: { c: committee, scored: id }, body: { period: year } });
