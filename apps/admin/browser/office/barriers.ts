import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Where axe puts itself in a page. */
interface WithAxe {
  axe: typeof axe;
}

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  resultTypes: ['violations'],
};

/** What axe calls serious or critical on the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  // A document keeps it: most pages are other views of one.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await markRepeated(page);
  const found = await page.evaluate(
    (asked) => (window as unknown as WithAxe).axe.run({ exclude: ['[data-repeats]'] }, asked),
    options,
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
}

/**
 * A row or an entry that differs from one before it in nothing but its words and addresses has the same verdict, and reading
 * colours is what takes long: fifty rows of a list are read as the few ways in which its rows are built.
 */
const markRepeated = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const built = ({ outerHTML }: Element) =>
      outerHTML
        .replaceAll(/>[^<]*[^<\s][^<]*</g, '>…<')
        .replaceAll(/ (id|for|href|src|title|value|name|aria-[a-z]+|data-[a-z-]+)="[^"]+"/g, ' $1');
    const seen = new WeakMap<Element, Set<string>>();
    for (const each of document.querySelectorAll('[data-repeats]')) each.removeAttribute('data-repeats');
    for (const each of document.querySelectorAll('tbody > tr, li')) {
      const parent = each.parentElement ?? each;
      const before = seen.get(parent) ?? new Set();
      const how = built(each);
      if (before.has(how)) each.setAttribute('data-repeats', '');
      seen.set(parent, before.add(how));
    }
  });
