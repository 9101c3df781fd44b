import type { Day } from '@lianluo/domain/calendar/day';
import { invalidField } from '@lianluo/domain/refusal';
import type { Task } from '@lianluo/domain/task/task';
import { monthsSince } from '@lianluo/domain/task/settlement';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../floor/context';
import { countedFirst } from '../../engine/scorecard/counted-until';
import { isVisible } from '../../engine/work/find-item';
import { facetList, headsOf, type List } from '../../engine/work/lists';

/** Every task that was open on a day or set since, as its list shows it: what is open now, and what was closed since. */
export async function tasksSince(call: Scope, from: Day, field: '/month' | '/week'): Promise<Task[]> {
  await countedFirst(call, [call.committee]);
  const months = monthsSince(from, call.today);
  if (months.length > mostEntries.settledMonths) throw tooMuch(field, `最多看到 ${mostEntries.settledMonths} 个月以前`);
  const found = new Map<string, Task>();
  for (const facet of ['open=true', ...months.map((month) => `closedIn=${month}`)]) {
    const list = facetList(call, 'tasks', facet, { from: undefined, to: undefined });
    // They are read from the tasks.
    for (const item of (await everyHead(call, 'tasks', list, field)) as Task[]) found.set(item.id, item);
    if (found.size > mostEntries.settled) throw tooMuch(field, `任务超过 ${mostEntries.settled} 项`);
  }
  return [...found.values()];
}

/** All of a list that this caller is shown, within bounds. */
export async function everyHead(call: Scope, kind: KindName, list: List, field: string): Promise<WorkItem[]> {
  const heads: WorkItem[] = [];
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, 500);
    const places = entries.map((entry) => entry.place);
    heads.push(...[...(await headsOf(call, kind, places)).values()].filter((item) => isVisible(call, item)));
    if (heads.length > mostEntries.settled) throw tooMuch(field, `事项超过 ${mostEntries.settled} 项`);
    place = next;
  } while (place !== undefined);
  return heads;
}

const tooMuch = (field: string, why: string) => invalidField(field, 'span.too-long', `${why}，请换一个时段。`);
