import { yearOf, type Day } from '../calendar/day';

/**
 * A number as a text that sorts by its year and then by its count: `2026-000012`. 〔2026〕12号 says its year itself; 第12期 is of
 * the year it was given in.
 */
export function numberPlace(number: string, on: Day): string {
  const [, year = String(yearOf(on)), count = ''] = /^(?:〔(\d{4})〕)?\D*(\d+)/.exec(number) ?? [];
  return `${year}-${count.padStart(6, '0')}`;
}
