import { fold } from '@lianluo/domain/text/fold';
import { numberFacet } from '@lianluo/domain/work/facets';
import type { Key, Row } from '../../floor/storage/table';
/** Lists by one property: derived rows that name the items standing under `name=value`, in the order of the ledger. */
export const facetPartition = (committee: string, kind: string, facet: string): string =>
  `${committee}#${kind}@${facet}`;

/** Where an item stands under a facet: at its place in the ledger, or first of all by its number. */
export const facetKey = (committee: string, kind: string, facet: string, place: string): Key =>
  facet.startsWith(numberFacet)
    ? { pk: numberPartition(committee, kind), sk: `${facet.slice(numberFacet.length)}#${place}` }
    : { pk: facetPartition(committee, kind, facet), sk: place };

/** Behind the place of an item, for what it stands in a list for in one of its parts: each part has a row of its own. */
const partMark = '~';
export const placeOfPart = (place: string, part: string): string => `${place}${partMark}${part}`;
export const placeOfItem = (place: string): string => place.split(partMark, 1)[0] ?? place;

/** The items that have a number, in the order of their numbers. */
export const numberPartition = (committee: string, kind: string): string =>
  facetPartition(committee, kind, numberFacet);

/** The words each item is found by. */
export const searchPartition = (committee: string, kind: string): string => `${committee}#${kind}?`;

/** Which folding a search row was written with; rows of an earlier one are folded again as they are read. */
const folding = 2;

/** What finds an item, where it stands in its list. Its lines are apart, so that no word is found across two of them. */
export const searchRow = (pk: string, sk: string, text: string): Row => ({ pk, sk, version: 1, text, folding });

/** Only a spelling has blanks, between its syllables. */
const refolded = (line: string): string => (line.includes(' ') ? line : fold(line));

/** A row's words in today's folding: an office that has run for years needs no rebuilding to be searched by it. */
export function searchedText(row: Row): string {
  const text = String(row['text']);
  return row['folding'] === folding ? text : text.split('\n').map(refolded).join('\n');
}
