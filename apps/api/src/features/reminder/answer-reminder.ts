import type { answerReminder as endpoint } from '@lianluo/contract/reminder';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { isAnswered, isAnsweredHere, type Reminder } from '@lianluo/domain/reminder/reminder';
import { isKind } from '@lianluo/domain/work/kinds';
import { reminderRow } from '../../engine/reminder/reminder.store';
import { isVisible } from '../../engine/work/find-item';
import { readItem, saving } from '../../engine/work/ledger.store';
import { requireWrites } from '../../engine/work/require-writes';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { viewOf } from './reminder.view';

/** 登记答复: of a 督办 as the office types it; of a 工作提示函 for the city, which reads it at its own item. */
export async function answerReminder(
  call: Call<typeof endpoint>,
  reminder: Reminder,
): Promise<AnswerFor<typeof endpoint>> {
  const { text, answeredOn = call.today } = call.body;
  if (answeredOn > call.today) throw invalidField('/answeredOn', 'day.future', '答复日期不能晚于今天。');
  if (answeredOn < reminder.on) throw invalidField('/answeredOn', 'day.too-early', `不能早于发出日期${reminder.on}。`);
  if (!isAnswered(reminder)) throw new Refusal('reminder.unanswered');
  if (!isAnsweredHere(reminder)) throw new Refusal('reminder.not-ours');
  if (reminder.answer) throw new Refusal('reminder.answered');

  const { kind, item: id } = reminder.item;
  if (!isKind(kind)) throw new Refusal('not-found');
  await requireWrites(call, kind);
  const found = await readItem(call.storage, call.committee.id, kind, id);
  if (!found || !isVisible(call, found.item)) throw new Refusal('not-found');
  const by = { id: call.actor.id, name: call.actor.name };
  const next: Reminder = {
    ...reminder,
    answer: { text, answeredOn, by, at: call.instant },
    updatedAt: call.instant,
    version: reminder.version + 1,
  };
  const { item, textVersion } = found;
  const changed = { ...item, updatedAt: call.instant, version: item.version + 1 };
  const action = reminder.kind === 'guidance' ? 'answer-guidance' : 'answer-supervision';
  const note = `${reminder.letter ? `${reminder.letter.number} ` : ''}${text}`;
  const told =
    reminder.kind === 'guidance'
      ? await (await import('../../engine/kinds/arrival/guiding')).answeringGuidance(call, next)
      : [];
  return commit(
    call,
    [
      { table: 'platforms', put: reminderRow(next), if: { version: reminder.version }, refusal: 'again' },
      ...saving(call, item, changed, action, { textVersion, note }),
      ...told,
    ],
    { body: viewOf(call, next, changed), version: next.version },
  );
}
