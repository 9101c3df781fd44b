const unsettled = new Map<string, string>();

/**
 * One key per thing a person wants done. While it is not known whether it was done (no answer, or a failing server),
 * asking for the same thing again carries the same key, so it cannot happen twice.
 */
export function intentOf(wanted: string): { key: string; settled: () => void } {
  const key = unsettled.get(wanted) ?? crypto.randomUUID();
  unsettled.set(wanted, key);
  return { key, settled: () => unsettled.delete(wanted) };
}
