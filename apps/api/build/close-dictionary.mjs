import { readFileSync } from 'node:fs';

const surname = /^\s+(\p{Script=Han}+): '([^',]+)',?$/gmu;
const list = /\[\s*((?:'[^'\\]+'\s*,?\s*)+)\]/g;

/**
 * pinyin-pro writes each of 27,000 characters as a text of its own, which is half of it; those that are read alike stand in
 * one text here, and are taken apart when it is loaded. So do the surnames with how they are read.
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
    build.onLoad({ filter: /\/pinyin-pro\/dist\/esm\/data\/surname\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const all = [...text.matchAll(surname)].map(([, name = '', read = '']) => name + read).join();
      const taken = `Object.fromEntries('${all}'.split(',').map((each)=>/(\\p{Script=Han}+)(.+)/u.exec(each).slice(1)))`;
      return { contents: text.replace(/(?<=const Surnames = )\{[^}]*\}/, () => taken) };
    });
  },
};
