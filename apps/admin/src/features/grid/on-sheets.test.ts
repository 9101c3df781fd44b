import { expect, test } from 'vitest';
import { onSheets } from './on-sheets';
import { rowHeight, type Placed } from './tree';

const column = (rows: number): Placed[] =>
  Array.from({ length: rows }, (_, row) => ({ branch: { id: `${row}` }, x: 0, y: row * rowHeight }) as Placed);
const picture = (rows: number) => ({ placed: column(rows), width: 900, height: rows * rowHeight });

test('a network that fits a sheet is on it as it is on the screen', () => {
  const small = picture(10);

  expect(onSheets(small)).toEqual({ zoom: 1, placed: small.placed, height: small.height });
});

test('a large one takes several sheets, each name whole on one of them, in its order', () => {
  const { zoom, placed } = onSheets(picture(400));
  const [first, rest] = [(1005 - 170) / zoom, 1005 / zoom];
  const sheetOf = (y: number) => (y < first - 0.01 ? 0 : 1 + Math.floor((y - first + 0.01) / rest));
  const ys = placed.map(({ y }) => y);

  expect(zoom).toBe(0.55);
  expect(ys).toEqual(ys.toSorted((one, other) => one - other));
  expect(new Set(ys).size).toBe(400);
  for (const y of ys) expect(sheetOf(y + rowHeight - 0.1)).toBe(sheetOf(y));
  expect(sheetOf(ys.at(-1) ?? 0)).toBeGreaterThan(2);
});
