import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

const require = createRequire(import.meta.url);
const preview = require.resolve('docx-preview');
// It finds the reader of zip files where it is installed itself.
const zip = join(dirname(createRequire(preview).resolve('jszip/package.json')), 'dist/jszip.min.js');

/** The office's typefaces are not on this machine: both sides are set in what stands in for them. */
const typefaces = Object.entries({
  仿宋_GB2312: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  宋体: 'Noto Serif CJK SC',
  'Times New Roman': 'Noto Serif CJK SC',
})
  .map(([name, local]) => `@font-face { font-family: '${name}'; src: local('${local}'); }`)
  .join('\n');

/** Makes a page one that draws Word files. */
export async function drawsWord(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 1200 });
  await page.setContent(`<style>${typefaces} body { margin: 0; }</style><div id="file"></div>`);
  await page.addScriptTag({ path: zip });
  await page.addScriptTag({ path: preview });
}

/** Draws a Word file, and tells its words. */
export async function drawn(page: Page, file: Buffer): Promise<string> {
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const place = document.querySelector('#file');
    if (!place) throw new Error('The page was not made one that draws Word files.');
    place.innerHTML = '';
    interface Drawing {
      docx: { renderAsync(file: Uint8Array, place: Element, styles: undefined, how: object): Promise<unknown> };
    }
    const how = { inWrapper: false, renderHeaders: false, renderFooters: false };
    await (globalThis as unknown as Drawing).docx.renderAsync(bytes, place, undefined, how);
    // It leaves out how far a head stands above its line.
    const head = place.querySelector<HTMLElement>('article > p');
    if (head?.style.borderBottom) head.style.paddingBottom = '6pt';
  }, file.toString('base64'));
  return bare(await page.locator('section article').allInnerTexts());
}

/** The words themselves in their order, without what sets them apart. */
export const bare = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');
