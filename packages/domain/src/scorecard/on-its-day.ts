import type { Day } from '../calendar/day';
import type { Fact } from './fact';

/** A fact of an item on the day it happened, where anybody knows that; the item's own day stays beside it, for figures count at it. */
export const onItsDay = (fact: Fact, on: Day | undefined): Fact =>
  on === undefined || on === fact.on ? fact : { ...fact, on, of: fact.on };
