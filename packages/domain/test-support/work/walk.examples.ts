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
  const kind = kindOfItem(item);
  const of = examples[kind.name as KindName];
  const steps = [operator, clerk, administrator].flatMap((actor) =>
    allowedSteps(kind, item, actor).flatMap(({ action }) =>
      of.inputs(item, action, moment.now).map((input): Way => ({
        action,
        go: () => take(kind, item, action, input, { ...moment, actor }),
      })),
    ),
  );
  return [...steps, ...(of.beside?.(item, moment) ?? [])];
}

function gone(item: WorkItem, { go }: Way): WorkItem {
  try {
    return go();
  } catch (error) {
    if (error instanceof Refusal) return item;
    throw error;
  }
}
