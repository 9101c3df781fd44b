import { nationalSectors } from '../member/member';
import { opinionDeadlines } from '../opinion/deadlines';
import { defaultCategories } from '../proposal/proposal-rules';
import type { SchemeInUse } from './in-use';
import type { Scheme } from './scheme';

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/** What a committee carries of a version. */
export function inUseOf(scheme: Scheme): SchemeInUse {
  const { version, name, effectiveFrom, words, unitTypes, standard, rhythms, sectors, categories } = scheme;
  const usual: Readonly<Record<string, number>> = opinionDeadlines;
  const deadlines = Object.fromEntries(
    Object.entries(scheme.deadlines).filter(([action, days]) => usual[action] !== days),
  );
  return {
    version,
    name,
    effectiveFrom,
    words,
    unitTypes,
    standard,
    rhythms,
    ...(!isSame(sectors, nationalSectors) && { sectors }),
    ...(!isSame(categories, defaultCategories) && { categories }),
    ...(Object.keys(deadlines).length > 0 && { deadlines }),
  };
}
