/** What was undone, on every row. */
const undone = 'b';

/**
 * What each field of a kind is called in its rows: the fewest of its letters that no field before it has, so that a list of
 * fifty stays within two read units. A further field therefore goes to the end of the table.
 */
export function shortNames(names: readonly string[], reserved: readonly string[] = []): ReadonlyMap<string, string> {
  const taken = new Set([undone, ...reserved]);
  return new Map(
    names.map((name) => {
      const prefixes = Array.from(name, (_, index) => name.slice(0, index + 1));
      const short = prefixes.find((each) => !taken.has(each)) ?? `${name}_`;
      taken.add(short);
      return [name, short];
    }),
  );
}
