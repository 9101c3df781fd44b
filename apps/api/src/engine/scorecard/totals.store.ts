import { missed } from '@lianluo/domain/gathering/gathering.facts';
import { numberFacet } from '@lianluo/domain/work/facets';
import { turnFacet } from '@lianluo/domain/work/turn-place';
import { rowCodec } from '../../floor/storage/row-codec';
import { map, number } from '../../floor/storage/shape';
import type { Key, Storage } from '../../floor/storage/table';

/** How many items of a list stand in each month that has any, by `2026-05`. */
export type Months = Readonly<Record<string, number>>;

export const totalsCodec = rowCodec<{ months: Months }>('scorecards', { months: map(number) });

/** The list of every item of a kind, beside those of one facet each. */
export const everyItem = '';

/**
 * Lists of one person are short and many: counting one is quicker than keeping its counter. Nobody asks for one number, and what
 * waits for whom is counted on the cards.
 */
const uncounted = ['member=', `${missed}=`, numberFacet, turnFacet];
export const isKept = (facet: string): boolean => !uncounted.some((each) => facet.startsWith(each));

const totalsPartition = (committee: string): string => `${committee}#totals`;
export const totalsKey = (committee: string, of: string, facet: string): Key => ({
  pk: totalsPartition(committee),
  sk: `${of}@${facet}`,
});

/** The list that a counter is of. */
export function listCounted({ sk }: Key): { of: string; facet: string } {
  const at = sk.indexOf('@');
  return { of: sk.slice(0, at), facet: sk.slice(at + 1) };
}

/** A list's counter; nothing where it has none (yet), and is counted by its rows. */
export async function monthsOf(
  storage: Storage,
  committee: string,
  of: string,
  facet: string,
): Promise<Months | undefined> {
  if (!isKept(facet)) return undefined;
  const [row] = await storage.get([{ table: 'scorecards', key: totalsKey(committee, of, facet) }]);
  return row && totalsCodec(row).months;
}
