import type { Day } from '../calendar/day';
import type { Fact } from './fact';

/**
 * What stands in the list of the year in which it happened (`inYear` of the kinds' tables). All else that is proved stands in the
 * list of its item's year, and a figure is the total of its list.
 */
const listedByEvent: ReadonlySet<string> = new Set(['opinions.issued', 'opinions.handed-up', 'issues.issued']);

export const isListedByEvent = (key: string): boolean => listedByEvent.has(key);

/** The day a figure counts a fact at; a scheme may book it to either of its days. */
export const figureDayOf = ({ key, on, of = on }: Pick<Fact, 'key' | 'on' | 'of'>): Day =>
  isListedByEvent(key) ? on : of;
