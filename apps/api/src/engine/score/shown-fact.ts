import type { ShownFact } from '@lianluo/contract/scores';
import { entryOfKey, tagLabel } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { RuleFact } from '@lianluo/domain/scheme/subject';

/** A fact in the words of the catalogue. */
export function shownFact({ key, on, itemOn, tags, among, amount, item }: RuleFact): ShownFact {
  const entry = entryOfKey(key);
  return {
    key,
    name: entry?.name ?? key,
    on,
    ...(itemOn !== undefined && { itemOn }),
    tags: [...tags],
    tagWords: tags.flatMap((tag) => (entry && tagLabel(entry, tag)) ?? []),
    ...(among !== undefined && { among }),
    ...(amount !== undefined && { amount }),
    ...(item !== undefined && { item }),
  };
}
