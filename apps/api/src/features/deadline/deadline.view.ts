import type { ClockAction, DeadlineView } from '@lianluo/contract/deadline';
import { explainDeadline, type Entered } from '@lianluo/domain/deadline/explain';
import { askRefusal, pauseRefusal } from '@lianluo/domain/deadline/extension';
import { deadlineVerbs } from '@lianluo/domain/deadline/verbs';
import { deadlinesIn } from '@lianluo/domain/scheme/in-use';
import { may } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, type KindName } from '@lianluo/domain/work/kinds';
import { readUnitCards } from '../../engine/scorecard/cards.store';
import { momentOf } from '../../engine/work/moment';
import { readJournal } from '../../engine/work/read-timeline';
import type { Scope } from '../../floor/context';
import { othersWhoMay } from '../../floor/account/others-who-may';

/** 时限说明: the date, what it was made of, and what this caller may do about it now. */
export async function deadlineView(call: Scope, item: WorkItem, last?: Entered): Promise<DeadlineView> {
  const { storage, calendar, actor } = call;
  const kind = kindOfItem(item);
  // What was said of a date stays its committee's own: the city above reads the days alone.
  const isOwn = actor.reach === 'own';
  const [entries, units] = await Promise.all([
    isOwn ? readJournal(storage, item.committee, kind.name as KindName, item.id) : [],
    item.unit === undefined ? undefined : readUnitCards(call, item.committee),
  ]);
  const unitName = item.unit === undefined ? undefined : units?.get(item.unit)?.unit?.name;
  // What is being written is told with it.
  const deadlines = deadlinesIn(call.committee, call.today);
  const told = { entries: [...entries, ...(last ? [last] : [])], calendar, deadlines, unitName };
  const explanation = explainDeadline(kind, item, told);
  return {
    dueOn: item.dueOn,
    ...(explanation && { explanation }),
    calendarUntil: calendar.validUntil,
    allowedActions: (await allowedOf(call, item)).map((action) => ({ action, label: deadlineVerbs[action] })),
    version: item.version,
  };
}

async function allowedOf(call: Scope, item: WorkItem): Promise<ClockAction[]> {
  const { actor } = call;
  const kind = kindOfItem(item);
  const moment = momentOf(call);
  const asked = item.clock?.asked;
  const grants = may(actor, 'deadline:grant');
  const isPaused = item.clock?.pausedSince !== undefined;
  const decides =
    grants && asked && !isPaused && !(asked.by === actor.id && (await othersWhoMay(call, 'deadline:grant')).length > 0);
  return [
    ...(may(actor, 'work:submit') && !askRefusal(kind, item, moment) ? (['ask-extension'] as const) : []),
    ...(decides ? (['grant-extension', 'refuse-extension'] as const) : []),
    ...(grants && !pauseRefusal(kind, item, moment) ? (['pause'] as const) : []),
    ...(grants && isPaused ? (['resume'] as const) : []),
  ];
}
