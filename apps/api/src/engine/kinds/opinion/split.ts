import type * as contract from '@lianluo/contract/instruct';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { requireMarkable, withPhrases, type MarkedPhrase } from '@lianluo/domain/opinion/phrases';
import type { Instruction } from '@lianluo/domain/opinion/instruction';
import { taskStatuses } from '@lianluo/domain/task/task';
import { taskTitle } from '@lianluo/domain/task/task-title';
import type { Call } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { requireWrites } from '../../work/require-writes';
import { setAtOnce } from '../task/set-at-once';
import { opinionOf } from './opinion-of';
import { save } from './records';

/** 拆解: each phrase is marked in the words as they are, and its task is set in the same transaction. */
export async function splitInstruction(call: Call<typeof contract.splitInstruction>, found: FoundItem) {
  await requireWrites(call, 'tasks');
  const item = opinionOf(found);
  const { record } = call.params;
  // It was found with the item.
  const instruction = item.instructions.find(({ id }) => id === record) as Instruction;
  if (item.restrictedTo) throw new Refusal('instruction.closed-item');
  const { phrases } = call.body;
  requireMarkable(instruction, phrases);
  const early = phrases.findIndex(({ dueOn }) => dueOn < call.today);
  if (early >= 0) throw invalidField(`/phrases/${early}/dueOn`, 'day.too-early', '完成期限不能早于今天。');

  const { tasks, writes } = await setAtOnce(
    call,
    phrases.map(({ text, assignee, dueOn }, index) => ({
      title: taskTitle(text),
      assignee,
      deadline: dueOn,
      demand: text,
      at: `/phrases/${index}/assignee`,
    })),
    {
      type: 'instruction',
      setBy: 'leader',
      setter: instruction.leaderPost,
      topics: item.topics,
      origin: { kind: item.kind, item: item.id },
    },
  );
  const marked = tasks.map((task, index): MarkedPhrase => ({
    id: call.newId(),
    // There are as many tasks as phrases.
    start: phrases[index]?.start ?? 0,
    end: phrases[index]?.end ?? 0,
    task: task.id,
    assignee: task.assignee.name,
    dueOn: task.deadline,
    markedOn: call.today,
    state: task.status,
  }));
  const note = `${instruction.leaderPost}的批示，${tasks.length}项${taskStatuses.set}`;
  return save(call, found, withPhrases(item, record, marked), 'split-instruction', { note, also: writes });
}
