import * as contract from '@lianluo/contract/report-rule';
import type { ReportRule } from '@lianluo/domain/report/report-rule';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { reportRuleView } from './report-rule.view';

const find = finderOf<ReportRule>('report-rules');

/** 报送要求, and who still owes what is asked for. */
export function reportRuleRoutes(mount: Mount): void {
  mount(contract.listReportRules, {
    act: async (call) => {
      const { active } = call.query;
      const filter = active === undefined ? undefined : ({ to }: ReportRule) => (to === undefined) === active;
      return { body: await listNamed(call, 'report-rules', call.query, filter, ({ value }) => reportRuleView(value)) };
    },
  });
  mount(contract.createReportRule, {
    act: async (call) => (await import('./change-report-rule')).createReportRule(call),
  });
  mount(contract.readReportRule, {
    find,
    act: async (_call, found) => ({ body: reportRuleView(found), version: found.version }),
  });
  mount(contract.changeReportRule, {
    find,
    act: async (call, found) => (await import('./change-report-rule')).changeReportRule(call, found),
  });
  mount(contract.readOwed, {
    find,
    act: async (call, found) => ({
      body: await (await import('./read-owed')).readOwed(call, found, call.query.period),
    }),
  });
  mount(contract.exportOwed, {
    find,
    act: async (call, found) => (await import('./export-owed')).exportOwed(call, found),
  });
}
