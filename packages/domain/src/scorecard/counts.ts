/** Counts by name; a name whose count is zero is left out, so that equal cards are equal values. */
export type Counts = Readonly<Record<string, number>>;

/** Counts of several things; one that has none is left out. */
export type Tables = Readonly<Record<string, Counts>>;

/** Adds to one count, or takes away from it. */
export function bumped(tables: Tables, table: string, name: string, by: number): Tables {
  const { [table]: counts = {}, ...others } = tables;
  const { [name]: before = 0, ...rest } = counts;
  const next = before + by === 0 ? rest : { ...rest, [name]: before + by };
  return Object.keys(next).length === 0 ? others : { ...others, [table]: next };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
