import { readFileSync } from 'node:fs';

const list = /\[\s*((?:'[^'\\]+'\s*,?\s*)+)\]/g;

/**
 * pinyin-pro writes each of 27,000 characters as a text of its own, which is half of it; those that are read alike stand in
 * one text here, and are taken apart when it is loaded.
 *
 * @type {import('esbuild').Plugin}
 */
export const closeDictionary = {
  name: 'close-dictionary',
  setup(build) {
    build.onLoad({ filter: /\/pinyin-pro\/dist\/esm\/data\/dict1\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(list, (whole, inner) => {
        const each = [...inner.matchAll(/'([^']+)'/g)].map(([, text]) => text);
        return each.every((text) => [...text].length === 1) ? `[...'${each.join('')}']` : whole;
      }),
    }));
  },
};
