import { kinds, type KindName } from '@lianluo/domain/work/kinds';

/** The page of an item, whichever kind it is of. */
export const pageOf = (committee: string, { kind, item }: { kind: KindName; item: string }) => ({
  name: kinds[kind].words.page,
  params: { committee, id: item },
});

export const isItemPage = (name: unknown): boolean => Object.values(kinds).some(({ words }) => words.page === name);
