import { addDays, dayOf } from '../../src/calendar/day';
import { administrator, clerk, operator } from '../permission.examples';
import { Refusal } from '../../src/refusal';
import type { WorkItem } from '../../src/work/item';
import type { Moment } from '../../src/work/kind';
import { examples } from './kind.examples';
import { kindOfItem, type KindName } from '../../src/work/kinds';
import { allowedSteps, settle, take } from '../../src/work/lifecycle';
import { aMoment, type Way } from './work.examples';

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

/** Walks an item through its life: lawful steps, corrections, and what its kind knows beside them. */
export function walk(start: WorkItem, moves: readonly Move[]): Stage[] {
  const { newId } = aMoment();
  const stages: Stage[] = [];
  let day = dayOf(start.createdAt);
  let item = settle(kindOfItem(start), undefined, start, { ...aMoment(start.createdAt), newId });
  for (const move of moves) {
    day = addDays(day, move.days);
    const now = `${day}T09:00:00+08:00`;
    const way = wayOn(item, { ...aMoment(now), newId }, move);
    if (!way) break;
    const next = { ...gone(item, way), version: item.version + 1 };
    stages.push({ action: way.action, before: item, item: next, now });
    item = next;
  }
  return stages;
}

/** One move in three goes beside the lifecycle where its kind knows such: however many records it has, its steps keep their room. */
function wayOn(item: WorkItem, moment: Moment, { way }: Move): Way | undefined {
  const beside = examples[item.kind as KindName].beside?.(item, moment) ?? [];
  const steps = stepsOn(item, moment);
  const among = beside.length === 0 || (steps.length > 0 && way % 3 > 0) ? steps : beside;
  return among[Math.floor(beside.length === 0 ? way : way / 3) % among.length];
}

function stepsOn(item: WorkItem, moment: Moment): Way[] {
  const kind = kindOfItem(item);
  const of = examples[kind.name as KindName];
  return [operator, clerk, administrator].flatMap((actor) =>
    allowedSteps(kind, item, actor).flatMap(({ action }) =>
      of.inputs(item, action, moment.now).map((input): Way => ({
        action,
        go: () => take(kind, item, action, input, { ...moment, actor }),
      })),
    ),
  );
}

function gone(item: WorkItem, { go }: Way): WorkItem {
  try {
    return go();
  } catch (error) {
    if (error instanceof Refusal) return item;
    throw error;
  }
}
