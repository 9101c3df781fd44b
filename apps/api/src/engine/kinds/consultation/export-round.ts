import type { exportRound as endpoint } from '@lianluo/contract/round';
import type { Answer, Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { accessEntry } from '../../../floor/journal/journal';
import { headOf } from '../../../floor/sheet/table-head';
import { writeRound } from './round-tasks';
import type { FoundRound } from './rounds';

/** 书面协商意见 of a round, one line for each who was asked. */
export async function exportRound(call: Call<typeof endpoint>, found: FoundRound): Promise<Answer<undefined>> {
  const { round, answers } = found;
  const head = headOf(call, '书面协商意见', `${round.title}　　${round.opensOn} 至 ${round.closesOn}`);
  const bytes = await call.sheets.run(writeRound, call, { round, answers, head });
  const file = { bytes, name: `${head.title}-${round.closesOn.replaceAll('-', '')}.xlsx` };
  const entry = accessEntry(call, 'export', { kind: 'rounds', item: round.id, rows: round.participants.length });
  return commit<undefined>(call, [entry], { file });
}
