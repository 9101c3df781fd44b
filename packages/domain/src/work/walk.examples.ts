import { addDays, dayOf } from '../calendar/day';
import { adopt, instruct, voidRecord } from '../opinion/adoption';
import { takeIn } from '../opinion/merge';
import { adoptionLevels, type Opinion } from '../opinion/opinion';
import { anAdoption, anInstruction, anOpinion } from '../opinion/opinion.examples';
import { administrator, clerk, operator } from '../permission.examples';
import { Refusal } from '../refusal';
import type { WorkItem } from './item';
import { kinds } from './kinds';
import { allowedActions, settle, take, type Moment } from './lifecycle';
import { aMoment, inputsFor } from './work.examples';

/** One move of a random walk: which of the lawful ways on it takes, and how many days go by before it. */
export interface Move {
  way: number;
  days: number;
}

/** What a move did. */
export interface Stage {
  action: string;
  before: WorkItem;
  item: WorkItem;
  now: string;
}

interface Way {
  action: string;
  go: () => WorkItem;
}

/** Walks an item through its life: lawful steps, corrections, and for opinions the records from outside. */
export function walk(start: WorkItem, moves: readonly Move[]): Stage[] {
  const { newId } = aMoment();
  const stages: Stage[] = [];
  let day = dayOf(start.createdAt);
  let item = settle(kinds[start.kind], undefined, start, { ...aMoment(start.createdAt), newId });
  for (const move of moves) {
    day = addDays(day, move.days);
    const now = `${day}T09:00:00+08:00`;
    const ways = waysOn(item, { ...aMoment(now), newId });
    const way = ways[move.way % ways.length];
    if (!way) break;
    const next = { ...gone(item, way), version: item.version + 1 };
    stages.push({ action: way.action, before: item, item: next, now });
    item = next;
  }
  return stages;
}

function waysOn(item: WorkItem, moment: Moment): Way[] {
  const kind = kinds[item.kind];
  const steps = [operator, clerk, administrator].flatMap((actor) =>
    allowedActions(kind, item, actor).flatMap(({ action }) =>
      inputsFor(item, action, moment.now).map((input): Way => ({
        action,
        go: () => take(kind, item, action, input, { ...moment, actor }),
      })),
    ),
  );
  return item.kind === 'opinions' ? [...steps, ...waysBeside(item as Opinion, moment)] : steps;
}

/** What may happen beside an opinion's state, some of it refused. */
function waysBeside(item: Opinion, moment: Moment): Way[] {
  const voided = { reason: '录入有误', by: '经办人', at: moment.now };
  const child = anOpinion({ id: `child-${item.version}`, authors: [{ member: 'm2', name: '李伟' }, ...item.authors] });
  const ways: Way[] = [
    ...adoptionLevels.map((level) => ({
      action: 'adopt',
      go: () => adopt(item, anAdoption(level, { id: moment.newId() })),
    })),
    { action: 'instruct', go: () => instruct(item, anInstruction(moment.newId())) },
    { action: 'take-in', go: () => takeIn(item, child) },
    ...item.adoptions.map(({ id }) => ({
      action: 'void-adoption',
      go: () => voidRecord(item, 'adoptions', id, voided),
    })),
  ];
  if (kinds.opinions.changeRefusal(item, clerk)) return ways;
  const changed = { ...item, unit: 'gudu', fastLane: !item.fastLane, reportedOn: addDays(item.reportedOn, -40) };
  return [...ways, { action: 'change', go: () => settle(kinds.opinions, item, changed, moment) }];
}

function gone(item: WorkItem, { go }: Way): WorkItem {
  try {
    return go();
  } catch (error) {
    if (error instanceof Refusal) return item;
    throw error;
  }
}
