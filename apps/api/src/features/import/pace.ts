/** Holds a job to so many rows written a second; a partition on AWS takes a thousand. Without a limit nothing is held. */
export interface Pace {
  rowsPerSecond: number;
}

export const unpaced: Pace = { rowsPerSecond: Number.POSITIVE_INFINITY };

export function pacer({ rowsPerSecond }: Pace): (rows: number) => Promise<void> {
  let freeAt = 0;
  return async (rows) => {
    if (!Number.isFinite(rowsPerSecond)) return;
    const now = Date.now();
    const waitMs = Math.max(0, freeAt - now);
    freeAt = Math.max(freeAt, now) + (rows / rowsPerSecond) * 1000;
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  };
}
