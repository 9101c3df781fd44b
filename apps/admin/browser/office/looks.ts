import { expect, type Page } from '@playwright/test';
import { barriers } from './barriers';
import { quiet } from './traffic';

const wide = { width: 1366, height: 768 };
const narrow = { width: 390, height: 844 };

/** How far the page itself, not a table in it, can be scrolled sideways, once it has had time to see how wide it is. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const over = () =>
      Math.max(
        ...[document.documentElement, document.body, document.querySelector('main')].map((box) =>
          box ? box.scrollWidth - box.clientWidth : 0,
        ),
      );
    for (let frame = 0; frame < 60 && over() > 0; frame++) await new Promise(requestAnimationFrame);
    return over();
  });

/** Rows of a list as label and value: the labels that are higher than their row, and so are cut. */
const cutLabels = (page: Page): Promise<string[]> =>
  page
    .locator('td[data-label]')
    .evaluateAll((cells) => [
      ...new Set(
        cells
          .filter((cell) => cell.scrollHeight > cell.clientHeight)
          .map((cell) => cell.getAttribute('data-label') ?? ''),
      ),
    ]);

/** Waits until a page shows what it fetched. */
export async function shown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await quiet(page);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
}

/** How closely a page is read by axe: `glance` only measures it. */
export type Care = 'glance' | 'wide' | 'both';

/** A picture of each page and size, for whoever wants to look at them: `PICTURES=1`. No check reads them. */
const keepsPictures = process.env['PICTURES'] === '1';

/** What moves has come to rest before it is read; what moves without an end goes on. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.getAnimations())
      if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish();
  });

/** Looks at a page as wide as an office screen and as a telephone. */
export async function look(page: Page, name: string, care: Care): Promise<string[]> {
  const found: string[] = [];
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    const over = await overhang(page);
    if (over > 0) found.push(`${name} at ${size.width}: scrolls ${over} px sideways`);
    if (size === narrow) found.push(...(await cutLabels(page)).map((each) => `${name}: the label ${each} is cut`));
    if (care === 'glance') continue;
    await atRest(page);
    if (keepsPictures)
      await page.screenshot({ path: `test-results/pages/${name}-${size.width}.png`, animations: 'disabled' });
    if (care === 'both' || size === wide)
      found.push(...(await barriers(page)).map((each) => `${name} at ${size.width}: ${each}`));
  }
  await page.setViewportSize(wide);
  return found;
}
