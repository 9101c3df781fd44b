import {
  changeReportRule,
  createReportRule,
  exportOwed,
  listReportRules,
  readOwed,
  type ReportRuleView,
} from '@lianluo/contract/report-rule';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { download, type Given } from '../../api/call';
import { useDownload } from '../../api/use-download';
import { useSaving } from '../../api/use-saving';

export type NewReportRule = Given<typeof createReportRule>['body'];

const key = (committee: string) => ['report-rules', committee];

export const reportRulesQuery = defineQueryOptions((committee: string) => ({
  key: [...key(committee), 'list'],
  ...asking(listReportRules, { params: { c: committee }, query: { limit: 100 } }),
}));

interface Period {
  committee: string;
  rule: string;
  period?: string | undefined;
}

export const owedQuery = defineQueryOptions(({ committee, rule, period }: Period) => ({
  // What was handed in is told by the ledger: whatever changes there changes who owes.
  key: ['reports', committee, 'owed', rule, period ?? ''],
  ...asking(readOwed, { params: { c: committee, id: rule }, query: { ...(period !== undefined && { period }) } }),
}));

/** A new rule, or new terms of one: its type is what it is for and stays. */
export function useSaveReportRule(committee: () => string, onSaved: (rule: ReportRuleView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: ReportRuleView | undefined; body: NewReportRule }) => {
      const { name, terms, remindDays } = body;
      return of
        ? write(changeReportRule, {
            params: { c: committee(), id: of.id },
            body: { name, terms, remindDays },
            version: of.version,
          })
        : write(createReportRule, { params: { c: committee() }, body });
    },
    done: onSaved,
    touches: () => [key(committee()), ['reports', committee()]],
  });
}

/** 报送制度 of 考核办法, as much of it as there are rules for: one after another. */
export function useTakeOverReports(committee: () => string, onSaved: (rules: readonly ReportRuleView[]) => void) {
  return useSaving({
    save: async (write, bodies: readonly NewReportRule[]) => {
      const made: ReportRuleView[] = [];
      for (const body of bodies) made.push(await write(createReportRule, { params: { c: committee() }, body }));
      return made;
    },
    done: onSaved,
    touches: () => [key(committee()), ['reports', committee()]],
  });
}

export function useRestReportRule(committee: () => string) {
  return useSaving({
    save: (write, { id, version, active }: ReportRuleView) =>
      write(changeReportRule, { params: { c: committee(), id }, body: { active: !active }, version }),
    touches: () => [key(committee()), ['reports', committee()]],
  });
}

export const useOwedSheet = () =>
  useDownload(({ committee, rule, period }: Period) =>
    download(exportOwed, { params: { c: committee, id: rule }, body: { ...(period !== undefined && { period }) } }),
  );
