import { recordRefusal } from '@lianluo/domain/opinion/adoption';
import { adoptionWords } from '@lianluo/domain/opinion/adoption-text';
import { authorName, type Author } from '@lianluo/domain/opinion/author';
import type { Adoption, AdoptionLevel, Opinion, OpinionContent } from '@lianluo/domain/opinion/opinion';
import type { AdoptionClaim } from '@lianluo/domain/import/adoption-words';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import { fold } from '@lianluo/domain/text/fold';
import { canonical } from '../../../floor/canonical';

interface Entering {
  newId: () => string;
  by: string;
  at: string;
}

/** A preview that an earlier release has read holds the level alone. */
type Claimed = AdoptionClaim | AdoptionLevel;
const claimOf = (claimed: Claimed): AdoptionClaim => (typeof claimed === 'string' ? { level: claimed } : claimed);

/** A closed ledger says who took an item, and seldom the day. */
export const adoptionsFrom = (claims: readonly Claimed[], { newId, by, at }: Entering): Adoption[] =>
  claims.map((claimed) => ({ adoptedOn: null, ...claimOf(claimed), id: newId(), enteredBy: by, enteredAt: at }));

/** One of the two may say less than the other; where both speak, they say the same. */
function isHeld({ adoptions }: Opinion, claim: AdoptionClaim): boolean {
  const agree = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || fold(one) === fold(other);
  return adoptions.some(
    ({ level, organ, outlet }) => level === claim.level && agree(organ, claim.organ) && agree(outlet, claim.outlet),
  );
}

export const contentFrom = ({ content }: OpinionValue): OpinionContent | null =>
  content ? { ...content, situation: content.situation ?? '' } : null;

/** What a row says beyond what its opinion holds. A voided adoption stays voided, and a text that is there stays. */
export interface OpinionNews {
  claims: readonly AdoptionClaim[];
  authors: readonly Author[] | undefined;
  content: OpinionContent | undefined;
}

export function newsFor(before: Opinion, hasContent: boolean, value: OpinionValue): OpinionNews | undefined {
  const claims = recordRefusal(before) ? [] : value.adoptions.map(claimOf).filter((claim) => !isHeld(before, claim));
  const authors = authorsAfter(before.authors, value.authors);
  const content = hasContent ? undefined : (contentFrom(value) ?? undefined);
  const changesAuthors = canonical(authors) !== canonical(before.authors);
  if (claims.length === 0 && !changesAuthors && !content) return undefined;
  return { claims, authors: changesAuthors ? authors : undefined, content };
}

export function opinionAfter(before: Opinion, { claims, authors, content }: OpinionNews, entering: Entering): Opinion {
  return {
    ...before,
    authors: authors ?? before.authors,
    adoptions: [...before.adoptions, ...adoptionsFrom(claims, entering)],
    ...(content && { content }),
  };
}

/** Which fields of the sheet that is, and what stands there now. */
export const changedOpinionFields = (
  before: Opinion,
  { claims, authors, content }: OpinionNews,
): Record<string, string> => ({
  ...(claims.length > 0 && {
    adoptions: before.adoptions
      .filter(({ voided }) => !voided)
      .map(adoptionWords)
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
