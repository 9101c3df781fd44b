import { readFileSync } from 'node:fs';

const list = /\[\s*((?:'[^'\\]+'\s*,?\s*)+)\]/g;
/** Words with how they are read: `const DICT2 = { 这个: 'zhè ge', … };` */
const words = /(?<=const (?:DICT\d|Surnames) = )\{\r?\n([^}]*)\}/;
const word = /^\s+'?(\p{Script=Han}+)'?: (['"])([^'",]+)\2,?$/u;

/**
 * pinyin-pro writes each of 27,000 characters as a text of its own, which is half of it; those that are read alike stand in
 * one text here, and are taken apart when it is loaded. So do words and surnames with how they are read.
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
    build.onLoad({ filter: /\/pinyin-pro\/dist\/esm\/data\/(dict[2-9]|surname)\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(words, (whole, /** @type {string} */ inner) => {
        const lines = inner.split(/\r?\n/).filter((line) => !/^\s*(\/\/.*)?$/.test(line));
        const read = lines.flatMap((line) => {
          const found = word.exec(line);
          return found ? [found] : [];
        });
        if (read.length < lines.length) return whole;
        const all = read.map(([, name = '', , sounds = '']) => name + sounds).join();
        return `Object.fromEntries('${all}'.split(',').map((each)=>/(\\p{Script=Han}+)(.+)/u.exec(each).slice(1)))`;
      }),
    }));
  },
};
