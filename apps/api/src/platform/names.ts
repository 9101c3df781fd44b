/** How a name is sorted and found: full pinyin and initials beside the characters. */
export interface NameWords {
  full: string;
  initials: string;
}

let loading: Promise<typeof import('pinyin-pro')> | undefined;

/**
 * A person's surname is read as one (单 Shan, 仇 Qiu); in the name of a unit or a title the same character is a word (区 Qu).
 * The dictionary is large, so it is loaded when a name is written.
 */
export async function nameWords(name: string, of: 'person' | 'thing'): Promise<NameWords> {
  // An import is resolved anew each time it is met; a thousand names need it once.
  const { pinyin } = await (loading ??= import('pinyin-pro'));
  const surname = of === 'person' ? 'all' : 'off';
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive', v: true });
  return {
    full: syllables.join('').toLowerCase(),
    initials: syllables
      .map((each) => each.slice(0, 1))
      .join('')
      .toLowerCase(),
  };
}

export const foldQuery = (query: string): string => query.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether a folded query finds the name: by characters, full pinyin or initials. */
export function nameMatches(query: string, name: string, words: NameWords): boolean {
  return foldQuery(name).includes(query) || words.full.includes(query) || words.initials.startsWith(query);
}
