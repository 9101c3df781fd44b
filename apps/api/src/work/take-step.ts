import type { AttendanceState } from '@lianluo/domain/gathering/gathering';
import { takeIn } from '@lianluo/domain/opinion/merge';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { stepRefusal, take } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../context';
import { commit, type Change } from '../http/commit';
import { isVisible, type FoundItem } from './find-item';
import { itemView } from './item.view';
import { readItem, saving } from './ledger.store';
import { momentOf } from './moment';
import { namedAttendance } from './people';

/** What a step needs beyond its own item: an input made whole, and further writes in the same transaction. */
interface Prepared {
  input: object;
  also: () => readonly Change[];
}

/** Takes one lifecycle step of any kind: the item, its journal entry and the idempotency record in one transaction. */
export const takeStep =
  (kind: KindName, action: string) =>
  async (call: Scope & { body: object }, { item, textVersion }: FoundItem) => {
    // An input that names what is not there is told before what the state says.
    const { input, also } = (await preparations[`${kind}.${action}`]?.(call, item, call.body)) ?? {
      input: call.body,
      also: () => [],
    };
    const refusal = stepRefusal(kinds[kind], item, action, call.actor);
    if (refusal) throw new Refusal(refusal);

    const taken = take(kinds[kind], item, action, input, momentOf(call));
    const next = { ...taken, version: item.version + 1 };
    return commit(call, [...saving(call, item, next, action, { textVersion, note: noteOf(call.body) }), ...also()], {
      body: itemView(next, call.actor),
      version: next.version,
    });
  };

/** The words that go with a step: a reason, a comment. */
function noteOf(body: object): string | undefined {
  const { comment, reason } = body as { comment?: string; reason?: string };
  return comment ?? reason;
}

type Prepare = (call: Scope, item: WorkItem, body: object) => Promise<Prepared>;

// The bodies were validated by the endpoint of the very step.
const preparations: Partial<Record<string, Prepare>> = {
  'opinions.issue': async (call, item, body) => {
    const { number, write } = await nextNumber(call, item);
    return { input: { ...body, number }, also: () => [write] };
  },
  'opinions.merge': async (call, item, body) => mergeInto(call, item as Opinion, (body as { into: string }).into),
  'readings.hold': hold,
  'consultations.hold': hold,
};

/** 〔2026〕1号: the next of committee, kind and year. The counter moves in the same transaction, so no number is lost or given twice. */
async function nextNumber(call: Scope, { kind }: WorkItem): Promise<{ number: string; write: Change }> {
  const year = yearOf(call.today);
  const key = { pk: `${call.committee.id}#counters`, sk: `${kind}#${year}` };
  const [row] = await call.storage.get([{ table: 'ledger', key }], { consistent: true });
  const last = Number(row?.['last'] ?? 0) + 1;
  return {
    number: `〔${year}〕${last}号`,
    write: {
      table: 'ledger',
      put: { ...key, version: (row?.version ?? 0) + 1, last },
      if: row ? { version: row.version } : 'absent',
      refusal: 'again',
    },
  };
}

async function mergeInto(call: Scope, child: Opinion, into: string): Promise<Prepared> {
  const found = await readItem(call.storage, call.committee.id, 'opinions', into);
  if (!found || !isVisible(call, found.item)) throw invalidField('/into', 'item.unknown', '没有这条社情民意信息。');
  const parent = found.item as Opinion;
  const also = () => {
    const grown = { ...takeIn(parent, child), updatedAt: call.instant, version: parent.version + 1 };
    const note = `并入：${child.title}`;
    const changes = saving(call, parent, grown, 'take-in', { textVersion: found.textVersion, note });
    // Nobody said which version of the parent they saw, so one that moved meanwhile is read again.
    return changes.map((change): Change => ({ ...change, refusal: 'again' }));
  };
  return { input: { into }, also };
}

async function hold(call: Scope, _item: WorkItem, body: object): Promise<Prepared> {
  const { attendance, ...rest } = body as { attendance: { member: string; state: AttendanceState }[] };
  return { input: { ...rest, attendance: await namedAttendance(call, attendance) }, also: () => [] };
}
