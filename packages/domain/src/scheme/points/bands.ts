import type { Band, FollowUp } from '../language';

/** 等次 of a total: bands stand from the highest down, and the last one reaches to the bottom. */
export const bandOf = (bands: readonly Band[], total: number): Band | undefined =>
  bands.find(({ from }) => total >= from) ?? bands.at(-1);

/** 后续 of a grade: where the year before had the same one and two years together ask for more, that in its place. */
export function followUpOf(band: Band, yearBefore?: Band): Pick<FollowUp, 'what' | 'by'> | undefined {
  const { follow } = band;
  if (!follow) return undefined;
  const { twoYears, what, by } = follow;
  return twoYears && yearBefore?.id === band.id ? twoYears : { what, by };
}
