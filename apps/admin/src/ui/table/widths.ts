import { columnWidths } from '@lianluo/domain/view/view';
import type { Column, Look } from '../table';

type Widths = Look['widths'];

/** The check box of a row. */
export const tickWidth = 36;

/** As narrow and as wide as a column can be drawn. */
export const withinBounds = (width: number): number =>
  Math.round(Math.min(Math.max(width, columnWidths.least), columnWidths.most));

/** A title stays a title, and what has no width of its own a few words. */
export const leastOf = ({ name, width, lead }: Column<string>, widths: Widths = {}): number =>
  widths[name] ?? width ?? (lead ? 240 : 120);

/** How narrow a table may become before it scrolls. */
export const leastWidth = (columns: readonly Column<string>[], widths: Widths = {}): number =>
  columns.reduce((total, column) => total + leastOf(column, widths), 0);

/**
 * How far from the left edge each frozen column comes to rest, one beside the other. A table that scrolls is exactly as wide as
 * its least widths, so nothing needs to be measured.
 */
export function restingPlaces(
  columns: readonly Column<string>[],
  frozen: readonly string[],
  widths: Widths,
  before: number,
): Map<string, number> {
  const places = new Map<string, number>();
  let left = before;
  for (const column of columns) {
    if (!frozen.includes(column.name)) continue;
    places.set(column.name, left);
    left += leastOf(column, widths);
  }
  return places;
}

/** The frozen columns that leave a third of the room to what scrolls: with more of them nothing else could be read. */
export function frozenThatFit(
  columns: readonly Column<string>[],
  { frozen, widths }: Pick<Look, 'frozen' | 'widths'>,
  room: number,
): string[] {
  let taken = 0;
  return columns.flatMap((column) => {
    if (!frozen.includes(column.name)) return [];
    taken += leastOf(column, widths);
    return taken <= (room * 2) / 3 ? [column.name] : [];
  });
}
