import { randomInt } from 'node:crypto';

const base = 36;
const randomDigits = 7;
const randomSpan = base ** randomDigits;

/**
 * Ids that sort by the time they were made: nine digits of milliseconds and seven of chance, in base 36. Within one
 * millisecond, and should the clock step back, the next id is the last one plus one.
 */
export function sortedIds(now: () => Date): () => string {
  let madeAt = -1;
  let chance = 0;
  return () => {
    const time = now().getTime();
    if (time > madeAt) {
      madeAt = time;
      // Half of the span stays free for those that follow within the millisecond.
      chance = randomInt(randomSpan / 2);
    } else {
      chance += 1;
    }
    return digits(madeAt, 9) + digits(chance, randomDigits);
  };
}

const digits = (value: number, length: number): string => value.toString(base).padStart(length, '0');
