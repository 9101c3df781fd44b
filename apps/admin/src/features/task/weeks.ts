import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { weekNow, weekOf } from '@lianluo/domain/task/settlement';

/** As many weeks as anybody looks back over: half a year. */
const shown = 26;

/** The weeks that may be shown, this one first. */
export const lastWeeks = (today: Day): { week: string; from: Day; to: Day }[] =>
  Array.from({ length: shown }, (_, back) => weekNow(addDays(today, -7 * back))).flatMap((week) => {
    const span = weekOf(week);
    return span ? [{ week, ...span }] : [];
  });
