import { ownDays } from '@lianluo/domain/deadline/deadlines';
import { withDays } from '@lianluo/domain/deadline/extension';
import { daysGiven } from '@lianluo/domain/deadline/clock';
import { dayOf } from '@lianluo/domain/calendar/day';
import { deadlinesIn } from '@lianluo/domain/scheme/in-use';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { readItem, saving } from '../../engine/work/ledger.store';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import { commit, retrying } from '../../floor/http/commit';
import { WriteConflict } from '../../floor/storage/table';
import { stepKey } from './deadlines.view';
import { isMoving, movingRow, readMoving, type Moving } from './moving.store';
import { waitingItems } from './open-by-step';

/**
 * 调整办理时限 of what is open: every item that waits for a step whose days were changed is given the new ones, each in its own
 * transaction with its entry. What has them is passed over, so that a job which was cut short, or sent twice, goes on. Says whether
 * it came to its end.
 */
export async function moveDeadlines(
  deps: Dependencies,
  committee: string,
  hasTime: () => boolean = () => true,
): Promise<boolean> {
  const begun = await readMoving(deps.storage, committee);
  const [row] = await deps.storage.get([committeeAddress(committee)], { consistent: true });
  if (!isMoving(begun) || !row) return true;
  const house = readCommitteeRow(row);
  const steps = new Set(begun.steps);
  let moving = { ...begun, done: 0 };
  for await (const items of waitingItems({ storage: deps.storage, committee: house })) {
    if (!hasTime()) return false;
    for (const { id, kind, waitingFor } of items) {
      if (!steps.has(stepKey(kind, waitingFor?.action ?? ''))) continue;
      const moved = await retrying(() => moveOne(deps, house, moving, { id, kind }));
      moving = { ...moving, done: moving.done + 1, moved: moving.moved + (moved ? 1 : 0) };
    }
    const told = await progress(deps, moving);
    // A setting that was changed meanwhile has a job of its own, which does the rest of this one.
    if (!told) return true;
    moving = told;
  }
  await progress(deps, { ...moving, endedAt: deps.now().toISOString() });
  return true;
}

/** One item, as it is now; whether its date was moved. */
async function moveOne(
  deps: Dependencies,
  committee: Committee,
  { by, steps }: Moving,
  { id, kind }: Pick<WorkItem, 'id' | 'kind'>,
): Promise<boolean> {
  const found = await readItem(deps.storage, committee.id, kind, id);
  const action = found?.item.waitingFor?.action ?? '';
  if (!found || !steps.includes(stepKey(kind, action))) return false;
  const { item, textVersion } = found;
  const table = kindOfItem(item);
  const instant = deps.now().toISOString();
  const moment = { now: instant, calendar: deps.calendar, newId: deps.newId };
  const moved = withDays(table, item, ownDays(table, action, deadlinesIn(committee, dayOf(instant))), moment);
  if (moved === item) return false;
  const next = { ...moved, version: item.version + 1 };
  const entering = { actor: by, instant, committee };
  const scope = { ...deps, instant, idempotency: undefined, expected: undefined };
  await commit(scope, saving(entering, item, next, 'deadline-changed', { textVersion, note: noteOf(item, next) }), {});
  return true;
}

const daysWords = (days: number | null) => (days === null ? '不设时限' : ` ${days} 个工作日`);
const dayWords = (day: string | null) => (day === null ? '无' : ` ${day} `);

/** 办理时限由 3 个工作日调整为 5 个工作日，到期日由…改为… */
function noteOf(before: WorkItem, after: WorkItem): string {
  const days = [before, after].map((item) => daysWords(daysGiven(kindOfItem(item), item)));
  const dues = [before.dueOn, after.dueOn].map(dayWords);
  const moved = before.dueOn === after.dueOn ? '到期日不变' : `到期日由${dues[0]}改为${dues[1]}`;
  return `办理时限由${days[0]}调整为${days[1]}，${moved.trim()}。`;
}

/** How far it has come, where nobody began another meanwhile. */
async function progress({ storage }: Dependencies, moving: Moving): Promise<Moving | undefined> {
  const next = { ...moving, version: moving.version + 1 };
  try {
    await storage.write([{ table: 'platforms', put: movingRow(next), if: { version: moving.version } }]);
    return next;
  } catch (error) {
    if (error instanceof WriteConflict) return undefined;
    throw error;
  }
}
