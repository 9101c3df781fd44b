const keptSeconds = 7 * 86_400;

/** File and preview go away by themselves a week after the upload. */
export const expiryFrom = (instant: string | Date): number =>
  Math.floor(new Date(instant).getTime() / 1000) + keptSeconds;
