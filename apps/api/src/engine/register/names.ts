import type { Called } from '@lianluo/domain/text/find-name';
import { fold } from '@lianluo/domain/text/fold';

/** How a name is sorted and found. Rows that were written before a name was found by `called` have none. */
export interface NameWords {
  full: string;
  initials: string;
  called?: readonly Called[];
}

type Naming = { name: string; shortNames?: readonly string[] | undefined };
type Of = 'person' | 'thing';

let loading: Promise<typeof import('./pinyin')> | undefined;
let loadingUsual: Promise<typeof import('@lianluo/domain/text/usual-names')> | undefined;

/**
 * A person's surname is read as one (单 Shan, 仇 Qiu); in the name of a unit or a title the same character is a word (区 Qu).
 * The dictionary is large, so it is loaded when a name is written.
 */
async function syllablesOf(name: string, of: Of): Promise<string[]> {
  // An import is resolved anew each time it is met; a thousand names need it once.
  const { pinyin } = await (loading ??= import('./pinyin'));
  const surname = of === 'person' ? 'all' : 'off';
  return pinyin(name, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive', v: true });
}

/** The words of a name, with those of its usual and its own short forms. */
export async function nameWords({ name, shortNames = [] }: Naming, of: Of): Promise<NameWords> {
  const syllables = await syllablesOf(name, of);
  const short = of === 'person' ? [] : [...shortNames, ...(await usualNamesOf(name))];
  return {
    full: syllables.join('').toLowerCase(),
    initials: syllables
      .map((each) => each.slice(0, 1))
      .join('')
      .toLowerCase(),
    called: await Promise.all([name, ...new Set(short)].map((each) => calledBy(each, of))),
  };
}

async function usualNamesOf(name: string): Promise<readonly string[]> {
  const { usualNames } = await (loadingUsual ??= import('@lianluo/domain/text/usual-names'));
  return usualNames(name);
}

/** One name as it is found: its characters and its spelling. */
export async function calledBy(name: string, of: Of): Promise<Called> {
  const syllables = (await syllablesOf(name, of)).map(fold).filter((each) => each !== '');
  return { name: fold(name), spelled: syllables.join(' ') };
}

/** What a stored name is found by, worked out where its row does not know yet. */
export const calledOf = async (naming: Naming, words: Pick<NameWords, 'called'>, of: Of): Promise<readonly Called[]> =>
  words.called ?? (await nameWords(naming, of)).called ?? [];
