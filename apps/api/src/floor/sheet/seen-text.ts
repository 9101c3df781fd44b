/** Codes of GB 18030 before 2022: a character of the private area then, one with a place of its own since. */
const moved: Readonly<Record<string, string>> = {
  '\ue78d': '\ufe10',
  '\ue78e': '\ufe12',
  '\ue78f': '\ufe11',
  '\ue790': '\ufe13',
  '\ue791': '\ufe14',
  '\ue792': '\ufe15',
  '\ue793': '\ufe16',
  '\ue794': '\ufe17',
  '\ue795': '\ufe18',
  '\ue796': '\ufe19',
  '\ue7c7': '\u1e3f',
  '\ue816': '\u{20087}',
  '\ue817': '\u{20089}',
  '\ue818': '\u{200cc}',
  '\ue81e': '\u9fb4',
  '\ue826': '\u9fb5',
  '\ue82b': '\u9fb6',
  '\ue82c': '\u9fb7',
  '\ue831': '\u{215d7}',
  '\ue832': '\u9fb8',
  '\ue83b': '\u{2298f}',
  '\ue843': '\u9fb9',
  '\ue854': '\u9fba',
  '\ue855': '\u{241fe}',
  '\ue864': '\u9fbb',
};

const escaped = /_x([\da-fA-F]{4})_/g;
const privateArea = /[\ue000-\uf8ff]/g;
const unpaired = /\p{Surrogate}/gu;

/** `_x000D_`: how a workbook writes what a part may not hold, and `_x005F_` the underscore before such a word. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The characters a reader of the file sees: those of old code tables in their place, half a character as none. */
export const seenText = (text: string): string =>
  text.replaceAll(privateArea, (each) => moved[each] ?? each).replaceAll(unpaired, '\ufffd');
