import type { RemindedResult, sendReminders as endpoint } from '@lianluo/contract/reminder';
import { may } from '@lianluo/domain/permission';
import { invalidField, Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import { addresseesOf, sendableOf } from '@lianluo/domain/reminder/reminded';
import type { Reminded, ReminderKind } from '@lianluo/domain/reminder/reminder';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { findItem } from '../../engine/work/find-item';
import { oneOfMany } from '../../engine/work/one-of-many';
import { requireWrites } from '../../engine/work/require-writes';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { remindOne, type Sent } from './remind-one';
import { remindedView } from './reminder.view';
import { unitNameOf } from './unit-name';

type Asked = Call<typeof endpoint>;
type Outcome = RemindedResult['items'][number];
type Chosen = Asked['body']['items'][number];

/**
 * 催办、督办、发工作提示函: each person of each item in a transaction of their own, judged as it stands when its turn comes. Whoever was
 * reminded today, or owes nothing any more, is told so beside the others.
 */
export async function sendReminders(call: Asked): Promise<AnswerFor<typeof endpoint>> {
  const { items: chosen, dueOn } = call.body;
  if (dueOn !== undefined && dueOn < call.today) throw invalidField('/dueOn', 'day.too-early', '期限不能早于今天。');
  const scope = { ...call, settled: async () => undefined };
  const items: Outcome[] = [];
  // One after another: letters are numbered in the order of the list.
  for (const each of chosen) items.push(await remindAll(scope, each));
  await call.settled();

  const done = items.filter(({ ok }) => ok).length;
  const body = { total: items.length, done, refused: items.length - done, items };
  return call.idempotency ? commit(call, [], { body }) : { body };
}

async function remindAll(call: Asked, { kind, id, to: wanted }: Chosen): Promise<Outcome> {
  let item: WorkItem | undefined;
  try {
    if (!may(call.actor, kinds[kind].readPermission)) throw new Refusal('permission.missing');
    await requireWrites(call, kind);
    ({ item } = await findItem(kind)(call, { c: call.committee.id, id }));
    const { title } = item;
    const waits = addresseesOf(call.body.kind, item, await unitNameOf(call, item));
    const refusal = sendRefusal(call.body.kind, item, waits);
    if (refusal) throw new Refusal(refusal);
    const chosen = waits.filter((each) => wanted?.includes(each.id) ?? true);
    if (chosen.length === 0) throw new Refusal('reminder.not-addressed');
    const sent: Outcome['sent'] = [];
    for (const each of chosen) sent.push(await remind(call, { kind, id }, each));
    const ok = sent.some((each) => each.ok);
    const [first] = sent;
    return { kind, id, title, ok, ...(!ok && first && { code: first.code, message: first.message }), sent };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code } = error;
    const message = (await call.told?.({ pointer: '', code })) ?? code;
    return { kind, id, title: item?.title ?? '', ok: false, code, message, sent: [] };
  }
}

/** Why nothing of this kind is sent about the item at all. */
function sendRefusal(kind: ReminderKind, item: WorkItem, waits: readonly Reminded[]): RefusalCode | undefined {
  if (kind === 'guidance') return waits.length === 0 ? 'reminder.no-county' : undefined;
  if (waits.length === 0) return 'reminder.not-waiting';
  return sendableOf(item).includes(kind) ? undefined : 'reminder.not-supervised';
}

async function remind(call: Asked, { kind, id }: Chosen, to: Reminded): Promise<Outcome['sent'][number]> {
  const tried = await oneOfMany(
    call,
    kind,
    id,
    (scope, found) => remindOne(scope, found, { ...call.body, to }),
    `${id}#${to.id}`,
  );
  const told = remindedView(kind, to);
  if (!('answer' in tried)) return { to: told, ok: false, code: tried.refused.code, message: tried.message };
  // What is kept under its key was written by `remindOne`.
  return { to: told, ok: true, ...(tried.answer.body as Sent) };
}
