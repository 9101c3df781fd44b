import { expect, type Locator, type Page } from '@playwright/test';
import { shown } from './looks';

/** A figure's card by the words on it. */
const figure = (page: Page, label: string): Locator =>
  page
    .locator('main a')
    .filter({ has: page.locator('b') })
    .filter({ hasText: label });

const numberIn = (text: string): number => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

export async function figures(page: Page, labels: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const label of labels) found[label] = numberIn(await figure(page, label).locator('b').innerText());
  return found;
}

/** Opens the list behind a figure and answers how many it says there are. */
export async function totalBehind(page: Page, label: string): Promise<number> {
  await figure(page, label).click();
  // What the page says while it is still coming in is no answer.
  await shown(page);
  const total = page.getByText(/^共 [\d,]+ /);
  const none = page.getByText('没有符合条件');
  await expect(total.or(none).first()).toBeVisible();
  return (await total.isVisible()) ? numberIn(await total.innerText()) : 0;
}
