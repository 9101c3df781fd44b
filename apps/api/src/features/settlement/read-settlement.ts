import type * as contract from '@lianluo/contract/settlement';
import { monthOf } from '@lianluo/domain/calendar/day';
import { spanOf } from '@lianluo/domain/calendar/period';
import { invalidField } from '@lianluo/domain/refusal';
import { settlementOf, type Settlement } from '@lianluo/domain/task/settlement';
import type { Answer, AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { headOf } from '../../floor/sheet/table-head';
import { writeSettlement } from './settlement-tasks';
import { tasksSince } from './tasks-since';

/** 照单结算 of a month, of this one where none is said. */
export async function readSettlement(
  call: Call<typeof contract.readSettlement>,
): Promise<AnswerFor<typeof contract.readSettlement>> {
  const { month = monthOf(call.today) } = call.query;
  return { body: { month, ...(await settled(call, month)) } };
}

/** The same as a sheet: every task on a line, in the order in which they are due. */
export async function exportSettlement(call: Call<typeof contract.exportSettlement>): Promise<Answer<undefined>> {
  const { month = monthOf(call.today) } = call.body;
  const settlement = await settled(call, month);
  const head = headOf(call, '任务结算单', `${month}　　截至${settlement.asOf}`);
  const bytes = await call.sheets.run(writeSettlement, call, { settlement, head });
  const file = { bytes, name: `${head.title}-${month.replace('-', '')}.xlsx` };
  const rows = settlement.lines.length;
  return commit<undefined>(call, [accessEntry(call, 'export', { kind: 'task-settlement', month, rows })], { file });
}

async function settled(call: Scope, month: string): Promise<Settlement> {
  const span = spanOf(month);
  // The endpoint has read it already.
  if (!span) throw invalidField('/month', 'period.invalid', '月份如 2026-11。');
  if (span.from > call.today) throw invalidField('/month', 'day.future', '这个月份还没有到。');
  return settlementOf(await tasksSince(call, span.from, '/month'), span, call.today);
}
