import type { exportOwed as endpoint } from '@lianluo/contract/report-rule';
import type { ReportRule } from '@lianluo/domain/report/report-rule';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { headOf } from '../../floor/sheet/table-head';
import { writeOwed } from './owed-tasks';
import { readOwed } from './read-owed';

export async function exportOwed(call: Call<typeof endpoint>, rule: ReportRule): Promise<AnswerFor<typeof endpoint>> {
  const owed = await readOwed(call, rule, call.body.period);
  const counts = `应报${owed.total}，按期${owed.inTime}，逾期${owed.late}，未报${owed.owing}`;
  const head = headOf(call, '应报未报', `${rule.name}（${owed.period}）　　${counts}`);
  const bytes = await call.sheets.run(writeOwed, call, { owed, head });
  const file = { bytes, name: `${head.title}-${rule.name}-${owed.period}.xlsx` };
  const entry = accessEntry(call, 'export', { kind: 'report-rules', item: rule.id, rows: owed.total });
  return commit<undefined>(call, [entry], { file });
}
