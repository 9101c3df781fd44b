import { daysIn } from '@lianluo/domain/deadline/deadlines';
import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import { soonDays } from '@lianluo/domain/calendar/due';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Day } from '@lianluo/domain/calendar/day';
import { deadlinesIn, schemeOn, type SchemeInUse } from '@lianluo/domain/scheme/in-use';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { isMoving, type Moving } from './moving.store';

/** Every kind and step that has a deadline, as the committee has it today, and what its scheme says where it says anything. */
export function deadlinesView(
  committee: Committee,
  today: Day,
  open: ReadonlyMap<string, number>,
  moving: Moving | undefined,
): DeadlinesView {
  const scheme = schemeOn(committee, today);
  const own = deadlinesIn(committee, today);
  return {
    items: kindNames.flatMap((name) => {
      const { words, steps, deadlines = {} } = kinds[name];
      const lines = Object.entries(deadlines).map(([action, usualDays]) => {
        const schemeDays = daysOfScheme(scheme, name, action);
        return {
          action,
          label: steps[action]?.label ?? action,
          usualDays,
          ...(schemeDays !== undefined && { schemeDays }),
          days: daysIn(kinds[name], action, own),
          open: open.get(stepKey(name, action)) ?? 0,
        };
      });
      return lines.length > 0 ? [{ kind: name, label: words.label, steps: lines }] : [];
    }),
    ...(scheme && { scheme: { name: scheme.name, version: scheme.version, effectiveFrom: scheme.effectiveFrom } }),
    soonDays: committee.soonDays ?? soonDays.usual,
    ...(isMoving(moving) && { moving: { at: moving.at, done: moving.done, moved: moving.moved } }),
    version: committee.version,
  };
}

/** What the scheme gives a step, where that is not what the table gives it: a scheme speaks of opinions alone. */
export const daysOfScheme = (
  scheme: SchemeInUse | undefined,
  kind: KindName,
  action: string,
): number | null | undefined => (kind === 'opinions' ? scheme?.deadlines?.[action] : undefined);

/** One step of one kind, in one word. */
export const stepKey = (kind: string, action: string): string => `${kind} ${action}`;
