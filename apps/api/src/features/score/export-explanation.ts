import type { exportExplanation as endpoint } from '@lianluo/contract/rankings';
import { askingFor } from '../../engine/score/asking';
import type { Scored } from '../../engine/score/subjects';
import type { Answer, Call } from '../../floor/context';
import { explanationOf } from './explain-points';
import { scoreHead, sent } from './export-scores';
import { writeExplanation } from './score-tasks';

/** 计分说明 of one as a sheet: what its page shows, to the same caller. */
export async function exportExplanation(call: Call<typeof endpoint>, scored: Scored): Promise<Answer<undefined>> {
  const asking = await askingFor(call, call.body.period);
  const told = await explanationOf(call, asking, scored);
  const { frozen } = told;
  const locked = frozen ? `　　锁定时${frozen.value}${gradeIn(frozen)}` : '';
  const head = scoreHead(call, asking, `${scored.name}计分说明`);
  const source = `积分${told.value}${gradeIn(told)}${locked}　　${head.source ?? ''}`;
  const bytes = await call.sheets.run(writeExplanation, call, { told, head: { ...head, source } });
  const what = { of: 'explanation', subject: scored.kind, item: scored.id, rows: told.nodes.length };
  return sent(call, asking, head, bytes, what);
}

const gradeIn = ({ grade }: { grade?: { name: string } | undefined }): string => (grade ? `　　${grade.name}` : '');
