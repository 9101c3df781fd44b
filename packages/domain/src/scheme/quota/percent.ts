/** 百分比 with one decimal, half up; it is shown beside what it was made of. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((2000 * part + whole) / (2 * whole)) / 10;
