import { mostEntries } from '../text/limits';

/** Why a phrase is not kept. */
export const phraseRefusals = {
  'phrase.too-many': {
    zh: `您的常用语已满 ${mostEntries.phrases} 条，请先删去不用的。`,
    en: `You keep ${mostEntries.phrases} phrases already; remove one first.`,
  },
  'phrase.too-many-shared': {
    zh: `本会共用的常用语已满 ${mostEntries.sharedPhrases} 条，请先删去不用的。`,
    en: `The committee shares ${mostEntries.sharedPhrases} phrases already; remove one first.`,
  },
} as const;
