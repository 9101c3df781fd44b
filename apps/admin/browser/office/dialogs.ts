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

/**
 * Chooses from a drop-down. Its placeholder lies over the box, so it is opened by its key; an option may move under the press
 * while what it lies in still comes in, so it is pressed until it has been taken.
 */
export async function choose(within: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  const box = within.getByRole('combobox', { name: label, exact: true });
  const offered = page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).first();
  const isOpen = async () => (await box.getAttribute('aria-expanded')) === 'true';
  // One choice closes the list, one of several stays marked in it.
  const isTaken = async () => !(await isOpen()) || (await offered.getAttribute('aria-selected')) === 'true';
  await expect(async () => {
    if (!(await isOpen())) await box.press('Enter');
    await offered.click();
    await expect.poll(isTaken, { timeout: 2_000 }).toBe(true);
  }).toPass();
}

/** Types a day into its field. */
export async function enterDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
  await field.press('Tab');
}

/** Today, where the offices are. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
