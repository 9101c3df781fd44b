import type { RouteLocationRaw } from 'vue-router';

/** One row of a list that was left for one of its items. */
export interface Stop {
  id: string;
  to: RouteLocationRaw;
  /** It waits for the person signed in. */
  mine: boolean;
}

/** The rows of a list in its order, with its filters, and how to get those of the next page. */
export interface Walk {
  stops: readonly Stop[];
  more?: (() => Promise<Walk>) | undefined;
}

/** Whether the step an item waits for is one that this person may take. */
export const isMine = ({
  waitingFor,
  allowedActions,
}: {
  waitingFor: { action: string } | null;
  allowedActions: readonly { action: string }[];
}): boolean => allowedActions.some(({ action }) => action === waitingFor?.action);

let walk: Walk | undefined;

/** Keeps the rows a list showed when it was left: what is done to one of them may take it out of the list. */
export const keepWalk = (left: Walk | undefined): void => void (walk = left);

/** Whether the item was opened from a list, and so has a next one. */
export const isOnWalk = (id: string): boolean => walk?.stops.some((stop) => stop.id === id) ?? false;

/** 下一条: the next row after this one that waits for the person signed in, or nothing at the list's end. */
export async function nextAfter(id: string): Promise<Stop | undefined> {
  for (let from = place(id) + 1; walk;) {
    const next = walk.stops.slice(from).find(({ mine }) => mine);
    if (next || !walk.more) return next;
    from = walk.stops.length;
    const { stops, more } = await walk.more();
    walk = { stops: [...walk.stops, ...stops], more };
  }
  return undefined;
}

const place = (id: string): number => walk?.stops.findIndex((stop) => stop.id === id) ?? -1;
