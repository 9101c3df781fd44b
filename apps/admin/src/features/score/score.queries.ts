import { readScheme } from '@lianluo/contract/committee-scheme';
import { listRanking } from '@lianluo/contract/rankings';
import { explainQuotas, listPoints, listQuotas, type SubjectKind } from '@lianluo/contract/scores';
import { whatIf } from '@lianluo/contract/what-if';
import { defineQueryOptions } from '@pinia/colada';
import { asked, asking } from '../../api/asking';
import { call, type Answer, type Given } from '../../api/call';
import { wholeList } from '../../api/every-page';
import { useSaving } from '../../api/use-saving';

type Signal = { signal: AbortSignal };

export type QuotaScore = Answer<typeof listQuotas>['items'][number];
export type QuotaExplained = Answer<typeof explainQuotas>;

/** Of a page. */
const most = 100;
const keys = { of: (committee: string) => ['scores', committee] };

/** 考核办法 in force: which plans, tables and stars there are to be counted by. */
export const schemeQuery = defineQueryOptions((committee: string) => ({
  // Under the scheme's own, so that a version put in force is read anew.
  key: ['scheme', committee, 'in-force'],
  ...asking(readScheme, { params: { c: committee } }),
}));

export interface QuotasAsked {
  subject: SubjectKind;
  period?: string | undefined;
  plan?: string | undefined;
  unit?: string | undefined;
}

/** The board whole: its tiles count everybody, whichever page is looked at. */
export const quotasQuery = defineQueryOptions(({ committee, query }: { committee: string; query: QuotasAsked }) => ({
  key: [...keys.of(committee), 'quotas', { ...query }],
  query: ({ signal }: Signal) =>
    wholeList((cursor) =>
      call(listQuotas, { params: { c: committee }, query: { ...query, limit: most, cursor } }, signal),
    ),
  meta: asked(listQuotas, { params: { c: committee }, query: { ...query, limit: most } }),
}));

export const quotaExplainedQuery = defineQueryOptions(
  ({ committee, id, query }: { committee: string; id: string; query: Pick<QuotasAsked, 'subject' | 'period'> }) => ({
    key: [...keys.of(committee), 'quotas-of', id, { ...query }],
    ...asking(explainQuotas, { params: { c: committee, scored: id }, query: { ...query } }),
  }),
);

export interface PointsAsked {
  subject: SubjectKind;
  period: string;
  unit?: string | undefined;
}

/** Everybody's points: a name is found among all of them, not among those of a page. */
export const pointsQuery = defineQueryOptions(({ committee, query }: { committee: string; query: PointsAsked }) => ({
  key: [...keys.of(committee), 'points', { ...query }],
  query: ({ signal }: Signal) =>
    wholeList((cursor) =>
      call(listPoints, { params: { c: committee }, query: { ...query, limit: most, cursor } }, signal),
    ),
  meta: asked(listPoints, { params: { c: committee }, query: { ...query, limit: most } }),
}));

export interface RankingAsked {
  subject: 'member' | 'unit';
  period: string;
}

/** Everybody's rank whom the scheme shows. */
export const rankingQuery = defineQueryOptions(({ committee, query }: { committee: string; query: RankingAsked }) => ({
  key: [...keys.of(committee), 'ranking', { ...query }],
  query: ({ signal }: Signal) =>
    wholeList((cursor) =>
      call(listRanking, { params: { c: committee }, query: { ...query, limit: most, cursor } }, signal),
    ),
  meta: asked(listRanking, { params: { c: committee }, query: { ...query, limit: most } }),
}));

/** 推演: nothing is changed by it, so nothing is asked anew. */
export const useWhatIf = (committee: () => string) =>
  useSaving({
    save: (write, body: Given<typeof whatIf>['body']) => write(whatIf, { params: { c: committee() }, body }),
  });
