import type { Fact } from '../scorecard/fact';
import { closedFacet } from './closed';
import { shownBelowFacet, type WorkItem } from './item';
import type { Kind } from './kind';
import { numberPlace } from './number';

/** The list of what has a number is in the order of the numbers, so what stands behind the name is a place and no filter. */
export const numberFacet = 'number=';

/** Every list of its ledger that an item stands in, as `name=value`: those of every kind, then its kind's own. */
export function facetsOf<Item extends WorkItem>(kind: Kind<Item>, item: Item): string[] {
  return [
    `status=${item.status}`,
    ...(item.unit ? [`unit=${item.unit}`] : []),
    ...new Set(kind.members(item).map((id) => `member=${id}`)),
    ...(item.topics ?? []).map((id) => `topic=${id}`),
    ...kind.standsIn(item),
    // Lines that an item was read with; a head has none.
    ...Object.values(kind.beside ?? {}).flatMap(({ standsIn }) => standsIn(item)),
    ...(kind.numbered && item.number !== undefined
      ? [numberFacet + numberPlace(item.number, kind.numbered(item) ?? item.reportedOn)]
      : []),
    ...(item.restrictedTo ? [closedFacet] : kind.shownBelow(item) ? [shownBelowFacet] : []),
  ];
}

/** What a search finds an item by, long texts apart. */
export const wordsOf = <Item extends WorkItem>(kind: Kind<Item>, item: Item): string[] => [
  item.title,
  item.number ?? '',
  ...kind.foundBy(item),
];

/** All that an item proves as far as it was read: a head has no lines, so theirs are apart. */
export const factsOf = <Item extends WorkItem>(kind: Kind<Item>, item: Item): Fact[] => [
  ...kind.facts(item),
  ...Object.values(kind.beside ?? {}).flatMap(({ facts }) => facts(item)),
];
