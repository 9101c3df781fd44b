import type { listWaiting as endpoint } from '@lianluo/contract/overview';
import type { Day } from '@lianluo/domain/calendar/day';
import { overdueBefore } from '@lianluo/domain/calendar/working-days';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { readUnitCards } from '../../engine/scorecard/cards.store';
import type { Position } from '../../floor/storage/table';
import { isVisible } from '../../engine/work/find-item';
import { placeOf } from '../../engine/work/head-row';
import { facetList, headsOf } from '../../engine/work/lists';
import { waitingLine, waitingPage } from './waiting';

/** 待办: what somebody holds of all kinds, by the day it is due; or the drafts of the caller, newest first. */
export async function listWaiting(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { drafts = false, overdue = false, limit, cursor } = call.query;
  const list = `waiting?${JSON.stringify({ drafts, overdue })}`;
  const after = cursor === undefined ? undefined : readCursor(call, list, cursor);
  // Places begin with a day: what is due on one stands behind the day's own text.
  const until = overdue ? overdueBefore(call.today, call.calendar) : undefined;
  // A cursor of this list holds what its page before ended with.
  const [page, units] = await Promise.all([
    drafts
      ? draftPage(call, limit, after as string | undefined)
      : openPage(call, limit, after as Position | undefined, until),
    readUnitCards(call, call.committee.id),
  ]);
  return {
    body: {
      items: page.items.flatMap((item) => waitingLine(item, call, units)),
      nextCursor: page.next === undefined ? null : writeCursor(call, list, page.next),
      total: after === undefined ? await page.total() : null,
    },
  };
}

interface Page {
  items: WorkItem[];
  next: Position | string | undefined;
  total: () => Promise<number>;
}

/** A page may hold less than was asked for where others' units are left out; what follows is told by the index. */
async function openPage(scope: Scope, limit: number, after?: Position, until?: Day): Promise<Page> {
  const total = async () => {
    let count = 0;
    let next: Position | undefined;
    do {
      const page = await waitingPage(scope, 500, next, until);
      count += page.items.length;
      next = page.next;
    } while (next);
    return count;
  };
  return { ...(await waitingPage(scope, limit, after, until)), total };
}

async function draftPage(scope: Scope, limit: number, after?: string): Promise<Page> {
  const found = (await Promise.all(kindNames.map((kind) => draftsOf(scope, kind)))).flat();
  const items = found.toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
  const rest = after === undefined ? items : items.filter((item) => placeOf(item) < after);
  const part = rest.slice(0, limit);
  const last = part.at(-1);
  return {
    items: part,
    next: last && rest.length > limit ? placeOf(last) : undefined,
    total: async () => items.length,
  };
}

/** Every draft of the caller: a committee has dozens at a time. */
async function draftsOf(scope: Scope, kind: (typeof kindNames)[number]): Promise<WorkItem[]> {
  const list = facetList(scope, kind, `status=${kinds[kind].initial}`, { from: undefined, to: undefined });
  const found: WorkItem[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, 500);
    const heads = await headsOf(
      scope,
      kind,
      page.entries.map((entry) => entry.place),
    );
    found.push(...[...heads.values()].filter((item) => item.createdBy === scope.actor.id && isVisible(scope, item)));
    place = page.next;
  } while (place !== undefined);
  return found;
}
