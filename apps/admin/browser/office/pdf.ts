import type { Locator, Page } from '@playwright/test';

/** Sheets of what the page prints; Chromium writes each page of a PDF as a plain object. */
export async function sheets(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return bytes.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** A4 in pixels of 96 to an inch. */
const [width, height] = [794, 1122];

/** A picture of what stands on the first sheet of something that is drawn as wide as one. */
export async function firstSheet(drawing: Locator): Promise<Buffer> {
  const { x = 0, y = 0 } = (await drawing.first().boundingBox()) ?? {};
  return drawing.page().screenshot({ clip: { x, y, width, height }, animations: 'disabled' });
}
