import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a page's button and gives its dialog; the button that confirms bears the same word. */
export async function take(page: Page, step: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: step });
  await fill?.(dialog);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Chooses by a few letters from a box that searches while one types. */
export async function pick(page: Page, label: string, letters: string, name: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  // Its placeholder lies over the box, so a click would wait for ever.
  await box.focus();
  await box.pressSequentially(letters, { delay: 30 });
  await page.getByRole('option', { name }).first().click();
  await box.press('Escape');
}

/** Types a day into its field. */
export async function enterDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
  await field.press('Tab');
}

/** Today, where the offices are. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
