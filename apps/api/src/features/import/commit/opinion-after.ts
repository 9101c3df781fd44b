import { adoptionRefusal } from '@lianluo/domain/opinion/adoption';
import { authorName, type Author } from '@lianluo/domain/opinion/author';
import {
  adoptionLevelLabels,
  type Adoption,
  type AdoptionLevel,
  type Opinion,
  type OpinionContent,
} from '@lianluo/domain/opinion/opinion';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import { canonical } from '../../../floor/canonical';

interface Entering {
  newId: () => string;
  by: string;
  at: string;
}

/** A closed ledger says which level took an item, and not the day. */
export const adoptionsFrom = (levels: readonly AdoptionLevel[], { newId, by, at }: Entering): Adoption[] =>
  levels.map((level) => ({ id: newId(), level, adoptedOn: null, enteredBy: by, enteredAt: at }));

export const contentFrom = ({ content }: OpinionValue): OpinionContent | null =>
  content ? { ...content, situation: content.situation ?? '' } : null;

/** What a row says beyond what its opinion holds. A voided adoption stays voided, and a text that is there stays. */
export interface OpinionNews {
  levels: readonly AdoptionLevel[];
  authors: readonly Author[] | undefined;
  content: OpinionContent | undefined;
}

export function newsFor(before: Opinion, hasContent: boolean, value: OpinionValue): OpinionNews | undefined {
  const held = new Set(before.adoptions.map(({ level }) => level));
  const levels = value.adoptions.filter((level) => !held.has(level) && !adoptionRefusal(before, level));
  const authors = authorsAfter(before.authors, value.authors);
  const content = hasContent ? undefined : (contentFrom(value) ?? undefined);
  const changesAuthors = canonical(authors) !== canonical(before.authors);
  if (levels.length === 0 && !changesAuthors && !content) return undefined;
  return { levels, authors: changesAuthors ? authors : undefined, content };
}

export function opinionAfter(before: Opinion, { levels, authors, content }: OpinionNews, entering: Entering): Opinion {
  return {
    ...before,
    authors: authors ?? before.authors,
    adoptions: [...before.adoptions, ...adoptionsFrom(levels, entering)],
    ...(content && { content }),
  };
}

/** Which fields of the sheet that is, and what stands there now. */
export const changedOpinionFields = (
  before: Opinion,
  { levels, authors, content }: OpinionNews,
): Record<string, string> => ({
  ...(levels.length > 0 && {
    adoptions: before.adoptions
      .filter(({ voided }) => !voided)
      .map(({ level }) => adoptionLevelLabels[level])
      .join('、'),
  }),
  ...(authors && { authors: before.authors.map(({ name }) => name).join('、') }),
  ...(content && { situation: '', analysis: '', suggestion: '' }),
});

const idOf = (author: Author): string | undefined =>
  'member' in author ? author.member : 'informant' in author ? author.informant : undefined;

/** Authors that are known by name alone give way to the member or informant of that name; further ones follow. */
function authorsAfter(before: readonly Author[], said: readonly Author[]): readonly Author[] {
  const after = [...before];
  for (const author of said) {
    const id = idOf(author);
    if (id !== undefined && after.some((each) => idOf(each) === id)) continue;
    const named = after.findIndex(
      (each) =>
        (each.name === author.name || authorName(each) === author.name) &&
        (id === undefined || idOf(each) === undefined),
    );
    if (named === -1) after.push(author);
    else if (id !== undefined) after[named] = author;
  }
  return after;
}
