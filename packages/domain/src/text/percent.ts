/** 百分比 with one decimal, half up; nothing of nothing. Whole numbers throughout, so that no rounding is a surprise. */
export const partInPercent = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.floor((2000 * part + whole) / (2 * whole)) / 10;
