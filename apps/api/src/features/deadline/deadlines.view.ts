import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import { soonDays } from '@lianluo/domain/calendar/due';
import type { Committee } from '@lianluo/domain/committee/committee';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { isMoving, type Moving } from './moving.store';

/** Every kind and step that has a deadline, as the committee has it. */
export const deadlinesView = (
  committee: Committee,
  open: ReadonlyMap<string, number>,
  moving: Moving | undefined,
): DeadlinesView => ({
  items: kindNames.flatMap((name) => {
    const { words, steps, deadlines = {} } = kinds[name];
    const own = committee.deadlines?.[name] ?? {};
    const lines = Object.entries(deadlines).map(([action, usualDays]) => ({
      action,
      label: steps[action]?.label ?? action,
      usualDays,
      days: own[action] === undefined ? usualDays : own[action],
      open: open.get(stepKey(name, action)) ?? 0,
    }));
    return lines.length > 0 ? [{ kind: name, label: words.label, steps: lines }] : [];
  }),
  soonDays: committee.soonDays ?? soonDays.usual,
  ...(isMoving(moving) && { moving: { at: moving.at, done: moving.done, moved: moving.moved } }),
  version: committee.version,
});

/** One step of one kind, in one word. */
export const stepKey = (kind: string, action: string): string => `${kind} ${action}`;
