export interface Column<Name extends string> {
  name: Name;
  label: string;
  /** Pixels; columns without a width share what is left. */
  width?: number;
  /** Numbers stand right. */
  kind?: 'number' | 'center';
  /** Takes several lines instead of being cut; the name of a row, numbers and `whole` columns always do. */
  wrap?: boolean;
  /** Is read in full or is of no use: 编号, 采用. */
  whole?: boolean;
  /** The name of the row: heads its card on a narrow screen and cannot be switched off. */
  lead?: boolean;
  /** Switched off until the reader asks for it. */
  extra?: boolean;
  /** Who puts the rows in its order: the store, all of them; or the page, those that it shows. */
  sort?: 'store' | 'page';
  /** One of the three fields that a card on a narrow screen shows before it is unfolded. */
  card?: boolean;
}

/** How a reader wants a table. */
export interface Look {
  /** Names of the columns that are switched off. */
  hidden: readonly string[];
  /** Columns that stay in sight while the rest scrolls. */
  frozen: readonly string[];
  /** Pixels of the columns that were widened. */
  widths: Readonly<Record<string, number>>;
  density: Density;
}

export const densities = { loose: '宽松', normal: '标准', dense: '紧凑' } as const;
export type Density = keyof typeof densities;

/** What a table looks like before anybody chose: its name stays in sight, `extra` columns wait. */
export const lookAtFirst = (columns: readonly Column<string>[]): Look => ({
  hidden: columns.flatMap(({ extra, name }) => (extra ? [name] : [])),
  frozen: columns.flatMap(({ lead, name }) => (lead ? [name] : [])),
  widths: {},
  density: 'normal',
});

/** What a card hides before it is unfolded: all but three columns, those that ask for it or else the first, and its verbs. */
export function foldedNames(columns: readonly Column<string>[]): string[] {
  const others = columns.filter(({ lead, name }) => !lead && name !== 'actions');
  const asked = others.filter(({ card }) => card);
  const first = (asked.length > 0 ? asked : others).slice(0, 3);
  return others.filter((column) => !first.includes(column)).map(({ name }) => name);
}

export const isWhole = ({ whole, wrap, lead, kind }: Column<string>): boolean =>
  whole === true || wrap === true || lead === true || kind === 'number';

/** Gives a cell that had to be cut its whole text as a tooltip. */
export function showWholeText({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const cut = [currentTarget, ...currentTarget.querySelectorAll('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
  );
  currentTarget.title = cut ? (currentTarget.textContent?.trim() ?? '') : '';
}
