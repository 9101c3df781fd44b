import type { changeRecurrence as endpoint } from '@lianluo/contract/recurrence';
import { isReversed } from '@lianluo/domain/calendar/period';
import type { Recurrence } from '@lianluo/domain/recurrence/recurrence';
import { invalidField } from '@lianluo/domain/refusal';
import { withGiven } from '../../engine/register/given';
import { requireUnits } from '../../engine/register/require-units';
import { changeNamed } from '../../engine/register/saving';
import type { AnswerFor, Call } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { recurrenceView } from './recurrence.view';

/** 修改定期安排: what was planned already stays as it is. */
export async function changeRecurrence(
  call: Call<typeof endpoint>,
  { row, ...before }: Recurrence & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  await requireUnits(call, call.body.units ?? [], (index) => `/units/${index}`);
  const given = withGiven<Recurrence>(before, call.body);
  if (isReversed(given.from, given.to)) throw invalidField('/to', 'span.order', '结束日期不能早于开始日期。');
  const recurrence = { ...given, updatedAt: call.instant, version: row.version + 1 };
  return changeNamed(call, 'recurrences', row, before, recurrence, recurrenceView(recurrence));
}
