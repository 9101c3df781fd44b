import type { changeTopic as endpoint } from '@lianluo/contract/topic';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { changeNamed } from '../../engine/register/saving';
import type { Row } from '../../floor/storage/table';
import { topicView } from './topic.view';

/** 修改年度议题 */
export async function changeTopic(
  call: Call<typeof endpoint>,
  { row, ...before }: Topic & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  const { name = before.name, year = before.year, sector = before.sector, active = before.active } = call.body;
  const topic: Topic = {
    ...before,
    name,
    year,
    sector: sector ?? undefined,
    active,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'topics', row, before, topic, topicView(topic));
}
