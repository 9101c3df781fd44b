import { fold } from '@lianluo/domain/text/fold';
import { numberFacet } from '@lianluo/domain/work/facets';
import { readTurnFacet, turnFacet } from '@lianluo/domain/work/turn-place';
import type { Key, Row } from '../../floor/storage/table';
/** Lists by one property: derived rows that name the items standing under `name=value`, in the order of the ledger. */
export const facetPartition = (committee: string, kind: string, facet: string): string =>
  `${committee}#${kind}@${facet}`;

/** Where an item stands under a facet: at its place in the ledger, first of all by its number, or in somebody's 待办. */
export function facetKey(committee: string, kind: string, facet: string, place: string): Key {
  if (facet.startsWith(numberFacet))
    return { pk: numberPartition(committee, kind), sk: `${facet.slice(numberFacet.length)}#${place}` };
  if (facet.startsWith(turnFacet)) return turnKey(committee, kind, facet, place);
  return { pk: facetPartition(committee, kind, facet), sk: place };
}

/** What waits for an office, a unit or a person, of all kinds in one list by the day it is due. */
export const turnPartition = (committee: string, who: string): string => `${committee}#turn@${who}`;

function turnKey(committee: string, kind: string, facet: string, place: string): Key {
  const { who, place: turn } = readTurnFacet(facet);
  return { pk: turnPartition(committee, who), sk: `${turn}#${kind}#${place.slice(place.indexOf('#') + 1)}` };
}

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
