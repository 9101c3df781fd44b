import { dayOf } from '@lianluo/domain/calendar/day';
import { writeTable } from '../../../floor/sheet/write-sheet';
import type { Asked } from './round-tasks';

/** One line for each who was asked, whether or not they answered. */
export async function roundTable({ round, answers, head }: Asked): Promise<Uint8Array> {
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
