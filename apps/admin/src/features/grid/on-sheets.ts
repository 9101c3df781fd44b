import { rowHeight, type Placed } from './tree';

/** A3 across, between its margins, in the pixels of a style sheet (1 mm = 96 / 25.4 px). */
const sheet = { width: 1490, height: 1005 };
/** What stands above the picture on the first sheet. */
const above = 170;
/** Names stay legible down to here; a larger network takes several sheets. */
const smallest = 0.55;

export interface OnSheets {
  zoom: number;
  placed: Placed[];
  height: number;
}

/** The whole picture as A3 sheets take it: as small as it must be, and no name cut where one sheet ends. */
export function onSheets({ placed, width, height }: { placed: Placed[]; width: number; height: number }): OnSheets {
  const fits = Math.min(1, sheet.width / (width + 24), (sheet.height - above) / (height + 16));
  const zoom = Math.max(Math.min(smallest, sheet.width / (width + 24)), fits);
  if (zoom === fits) return { zoom, placed, height };

  const first = (sheet.height - above) / zoom;
  const rest = sheet.height / zoom;
  const shift = <At extends { y: number }>(at: At): At => ({ ...at, y: shifted(at.y, first, rest) });
  const moved = placed.map((each) => ({ ...shift(each), ...(each.parent && { parent: shift(each.parent) }) }));
  return { zoom, placed: moved, height: Math.max(...moved.map(({ y }) => y + rowHeight)) };
}

/** Rows that fit a sheet stand on it whole; one between two sheets stands at the foot of the first. */
function shifted(y: number, first: number, rest: number): number {
  const onFirst = Math.floor(first / rowHeight);
  const onRest = Math.floor(rest / rowHeight);
  const row = y / rowHeight;
  if (row < onFirst) return Math.min(row, onFirst - 1) * rowHeight;
  const sheets = Math.floor((row - onFirst) / onRest);
  const within = Math.min(row - onFirst - sheets * onRest, onRest - 1);
  return first + sheets * rest + within * rowHeight;
}
