import type { Page } from '@playwright/test';

/** A page that is filled in or printed fetched nothing to be fetched by others; a form may stand on its own page all the same. */
const isForm = (name: string) =>
  /-(?:new|edit|set|micro|attendance|replies|notice|print|presentation|signing|adoption-list)$/.test(name);

/** 此页即接口: opens what the page says of its call, and reads the address out of the line for the shell. It stays open. */
export async function addressBehind(page: Page): Promise<string> {
  await page.getByRole('button', { name: '此页即接口' }).click();
  const drawer = page.getByRole('dialog', { name: '此页即接口' });
  const line = await drawer.locator('.copy-box pre').first().innerText();
  return /"(https?:[^"]+)"$/.exec(line.replaceAll('\n', ''))?.[1] ?? '';
}

/** What is wrong with what a list or item page says of its call: it made that very call, or says nothing. */
export async function callOf(page: Page, name: string): Promise<string[]> {
  if (isForm(name)) return [];
  if (!(await page.getByRole('button', { name: '此页即接口' }).isVisible())) return [`${name}: does not show its call`];
  const address = await addressBehind(page);
  const made = await page.evaluate(() => performance.getEntriesByType('resource').map((each) => each.name));
  return made.includes(address) ? [] : [`${name}: did not make the call that it shows, ${address}`];
}
