/** Where a tool of a ledger stands, from left to right on every one of them. */
const places = ['export', 'print', 'import', 'other', 'main'] as const;

/** What can be done with a ledger as a whole, as a button in its head. */
export interface Tool {
  /** `main` is what the page is for: it stands last, in blue, and `n` does the same. */
  place: (typeof places)[number];
  label: string;
  run(): unknown;
  busy?: boolean;
  disabled?: boolean;
}

export const inOrder = (tools: readonly Tool[]): Tool[] =>
  tools.toSorted((one, other) => places.indexOf(one.place) - places.indexOf(other.place));
