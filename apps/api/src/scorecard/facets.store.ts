/** Lists by one property: derived rows that name the items standing under `name=value`, in the order of the ledger. */
export const facetPartition = (committee: string, kind: string, facet: string): string =>
  `${committee}#${kind}@${facet}`;

/** The words each item is found by. */
export const searchPartition = (committee: string, kind: string): string => `${committee}#${kind}?`;
