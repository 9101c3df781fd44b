import type { Day } from '../calendar/day';
import { invalidField } from '../refusal';

/** A day of a thing on a register, with the name of its field and the words of its label. */
interface NamedDay {
  field: string;
  label: string;
  day: Day | null | undefined;
}

/** Refuses a day that is still to come. */
export function requirePast({ field, day }: Omit<NamedDay, 'label'>, today: Day): void {
  if ((day ?? '') > today) throw invalidField(`/${field}`, 'day.future', `不能晚于今天（${today}）。`);
}

/** Refuses days that are still to come, and an end before the beginning. */
export function requireDays(begin: NamedDay, end: NamedDay, today: Day): void {
  for (const each of [begin, end]) requirePast(each, today);
  if (begin.day && end.day && end.day < begin.day)
    throw invalidField(`/${end.field}`, 'day.order', `不能早于${begin.label}（${begin.day}）。`);
}
