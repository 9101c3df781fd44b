import type { ConsultationView, setPoint as endpoint } from '@lianluo/contract/consultation';
import type { Consultation } from '@lianluo/domain/consultation/consultation';
import { withPointTask } from '@lianluo/domain/consultation/points';
import { invalidField } from '@lianluo/domain/refusal';
import { taskTitle } from '@lianluo/domain/task/task-title';
import type { Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { requireWrites } from '../../work/require-writes';
import { setAtOnce } from '../task/set-at-once';

/** 约定事项转为任务: the task is set in the transaction in which the point comes to name it. */
export async function setPointAsTask(call: Call<typeof endpoint>, { item: found, textVersion }: FoundItem) {
  await requireWrites(call, 'tasks');
  // They are read from the consultations.
  const item = found as Consultation;
  const { assignee, dueOn } = call.body;
  if (dueOn < call.today) throw invalidField('/dueOn', 'day.too-early', '完成期限不能早于今天。');
  const point = item.points.find(({ id }) => id === call.params.record);
  const text = point?.text ?? '';
  const { tasks, writes } = await setAtOnce(
    call,
    [{ title: taskTitle(text), demand: text, deadline: dueOn, assignee, at: '/assignee' }],
    {
      type: 'point',
      setBy: 'committee',
      topics: item.topics,
      origin: { kind: item.kind, item: item.id },
    },
  );
  const points = withPointTask(item.points, call.params.record, tasks[0]?.id ?? '');
  const next = { ...item, points, updatedAt: call.instant, version: item.version + 1 };
  const note = tasks[0]?.assignee.name;
  // Of the views only a consultation's comes back for a consultation.
  const body = itemView(next, call.actor) as unknown as ConsultationView;
  return commit(call, [...saving(call, item, next, 'set-point', { textVersion, note }), ...writes], {
    body,
    version: next.version,
  });
}
