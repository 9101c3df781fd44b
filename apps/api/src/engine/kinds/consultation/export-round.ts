import type { exportRound as endpoint } from '@lianluo/contract/round';
import type { Round, RoundAnswer } from '@lianluo/domain/consultation/round';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { Answer, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { accessEntry } from '../../../floor/journal/journal';
import { headOf } from '../../../floor/sheet/table-head';
import { writeTable, type Table } from '../../../floor/sheet/write-sheet';
import { writeRound } from './round-tasks';
import type { FoundRound } from './rounds';

export interface Asked {
  round: Round;
  answers: readonly RoundAnswer[];
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 书面协商意见 of a round, one line for each who was asked. */
export async function exportRound(call: Call<typeof endpoint>, found: FoundRound): Promise<Answer<undefined>> {
  const { round, answers } = found;
  const head = headOf(call, '书面协商意见', `${round.title}　　${round.opensOn} 至 ${round.closesOn}`);
  const bytes = await call.sheets.run(writeRound, call, { round, answers, head });
  const file = { bytes, name: `${head.title}-${round.closesOn.replaceAll('-', '')}.xlsx` };
  const entry = accessEntry(call, 'export', { kind: 'rounds', item: round.id, rows: round.participants.length });
  return commit<undefined>(call, [entry], { file });
}

export async function roundTable(_scope: Scope, { round, answers, head }: Asked): Promise<Uint8Array> {
  const answered = new Map(answers.map((each) => [each.participant, each]));
  return writeTable({
    ...head,
    columns: [
      { header: '序号', width: 8, kind: 'number' },
      { header: '姓名', width: 16, kind: 'text' },
      { header: '意见', width: 80, kind: 'text' },
      { header: '提交日期', width: 14, kind: 'date' },
    ],
    rows: round.participants.map(({ id, name }, index) => {
      const answer = answered.get(id);
      return [index + 1, name, answer?.text ?? '', answer ? dayOf(answer.at) : ''];
    }),
  });
}
