import { wasHeld } from '../gathering/gathering.facts';
import { factsFor, type Fact } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import type { Guide, Reading } from './reading';

export const membersIn = (all: readonly { member?: string | undefined }[]): string[] =>
  all.flatMap(({ member }) => member ?? []);

/**
 * What a reading proves beside having been held and attended: who led and who guided it, who shared something on which day, and that
 * each of its books was read.
 */
export function readingFacts(item: Reading): Fact[] {
  const { unit, topics, reportedOn: on, sharings, books: read } = item;
  const tagged = taggedAs(item);
  const shared = sharings.flatMap((each) =>
    factsFor('readings.shared', on, { unit, members: [each.member], topics }).map((fact) => onItsDay(fact, each.on)),
  );
  if (!wasHeld(item)) return shared.map(tagged);
  const led = (role: string, all: readonly Guide[]) =>
    all.length > 0
      ? factsFor('readings.led', on, { unit, members: membersIn(all), topics }).map((fact) => ({ ...fact, role }))
      : [];
  return [
    ...led('leader', item.leaders),
    ...led('guide', item.guides),
    ...shared,
    ...read.flatMap(() => factsFor('readings.book-read', on, { unit, topics })),
  ].map(tagged);
}

/** Whoever was there has read each of its books; what was only shared is counted as that. A part of a list knows no empty one. */
export const booksReadBy = (
  item: Partial<Pick<Reading, 'books'>> & Pick<Reading, 'reportedOn' | 'form' | 'carrier'>,
  member: string,
): Fact[] =>
  (item.books ?? [])
    .map((): Fact => ({ key: 'readings.book-read', on: item.reportedOn, subject: `member#${member}` }))
    .map(taggedAs(item));

const taggedAs =
  ({ form, carrier }: Pick<Reading, 'form' | 'carrier'>) =>
  (fact: Fact): Fact => ({ ...fact, ...(form && { form }), ...(carrier && { carrier }) });
