export interface Column<Name extends string> {
  name: Name;
  label: string;
  /** Pixels; columns without a width share what is left. */
  width?: number;
  /** Numbers stand right. */
  kind?: 'number' | 'center';
  /** May take several lines; one line with an ellipsis otherwise. */
  wrap?: boolean;
  /** The name of the row: heads its card on a narrow screen and cannot be switched off. */
  lead?: boolean;
  /** Switched off until the reader asks for it. */
  extra?: boolean;
}

/** A title stays a title, and what has no width of its own a few words. */
const leastOf = ({ width, lead }: Column<string>): number => width ?? (lead ? 220 : 120);

/** The check box of a row. */
export const tickWidth = 36;

/** How narrow a table may become before it scrolls. */
export const leastWidth = (columns: readonly Column<string>[]): number =>
  columns.reduce((total, column) => total + leastOf(column), 0);

/** Gives a cell that had to be cut its whole text as a tooltip. */
export function showWholeText({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const cut = [currentTarget, ...currentTarget.querySelectorAll('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
  );
  currentTarget.title = cut ? (currentTarget.textContent?.trim() ?? '') : '';
}
