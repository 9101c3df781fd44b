import type { Page } from '@playwright/test';

/** A picture as the share of ink in each of its cells, row by row. */
export type Ink = readonly (readonly number[])[];

/** As high as half a line of text and as wide as four characters, in pixels of 96 to an inch: 14 pt and 64 pt. */
const cell = { width: 85, height: 18.66 };

/** Where ink lies on a picture. A cell tells how much of it is dark, so that the form of a letter does not matter and its place does. */
export async function inkOf(page: Page, picture: Buffer): Promise<Ink> {
  return page.evaluate(
    async ({ base64, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('The browser draws nothing.');
      canvas.drawImage(bitmap, 0, 0);
      const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      const rows = Array.from({ length: Math.ceil(bitmap.height / height) }, () =>
        Array.from({ length: Math.ceil(bitmap.width / width) }, () => 0),
      );
      for (let y = 0; y < bitmap.height; y++)
        for (let x = 0; x < bitmap.width; x++) {
          const at = (y * bitmap.width + x) * 4;
          const dark = 1 - ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 765;
          const row = rows[Math.floor(y / height)];
          if (row) row[Math.floor(x / width)] = (row[Math.floor(x / width)] ?? 0) + dark;
        }
      return rows;
    },
    { base64: picture.toString('base64'), ...cell },
  );
}

/** Spread over its neighbours above and below, so that what stands a pixel higher does not count as elsewhere. */
const softened = (ink: Ink): Ink =>
  ink.map((row, y) => row.map((here, x) => (here * 2 + (ink[y - 1]?.[x] ?? 0) + (ink[y + 1]?.[x] ?? 0)) / 4));

/** How much of the ink of two pictures lies elsewhere: 0 for the same, 1 for nothing in common. */
export function inkApart(one: Ink, other: Ink): number {
  const [a, b] = [softened(one), softened(other)];
  let [apart, all] = [0, 0];
  for (let y = 0; y < Math.max(a.length, b.length); y++)
    for (let x = 0; x < Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0); x++) {
      const [here, there] = [a[y]?.[x] ?? 0, b[y]?.[x] ?? 0];
      apart += Math.abs(here - there);
      all += here + there;
    }
  return all === 0 ? 0 : apart / all;
}
