import { yearOf } from '../calendar/day';
import { hasCounters, type Fact } from './fact';
import { figureDayOf } from './figure-day';

const daysOf = ({ on, of = on }: Fact): string[] => [on, of];

/**
 * All that one item proves, each with the years on whose cards it stands: the one it happened in, its item's, and where facts
 * of the item compete also those of its rivals, so that each year's card alone tells what was gained in it. Counters tell neither
 * items nor two days.
 */
export function onEveryYear(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => {
    if (hasCounters(fact.subject)) return asCounted(fact);
    const rivals = fact.item === undefined ? [fact] : facts.filter((other) => competes(fact, other));
    const also = inOrder(rivals.flatMap(daysOf).map(yearOf)).filter((year) => year !== yearOf(fact.on));
    return also.length === 0 ? fact : { ...fact, also };
  });
}

function asCounted(fact: Fact): Fact {
  const { of: _of, item: _item, ...told } = fact;
  return { ...told, on: figureDayOf(fact) };
}

const inOrder = (years: Iterable<number>): number[] => [...new Set(years)].sort((one, other) => one - other);

/** A scheme may hold any facts of an item against each other: 报送 and 采用, or 采用 at two levels. */
const competes = (one: Fact, other: Fact): boolean => one.subject === other.subject && one.item === other.item;

/** Every year on whose card a fact stands. */
export const yearsOf = ({ on, also = [] }: Fact): number[] => [yearOf(on), ...also];
