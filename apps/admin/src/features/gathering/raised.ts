import type { RaisedKind } from '@lianluo/domain/gathering/raised';
import { formOf } from '@lianluo/domain/proposal/proposer';

interface Said {
  kind: RaisedKind;
  title: string;
  text: string;
  people: readonly { id: string }[];
}

/** The draft that it makes, in the words of its kind; the unit and the topics are those of the gathering. */
export function draftOf({ kind, title, text, people }: Said) {
  const ids = people.map(({ id }) => id);
  return { title: title.trim(), ...drafts[kind](text.trim(), ids) };
}

/** Who said it, and what. */
const alone = (content: string, members: readonly string[]) => ({ content, members: [...members] });
const drafts = {
  opinions: (situation: string, ids: readonly string[]) => ({
    content: { situation },
    authors: ids.map((member) => ({ member })),
  }),
  suggestions: alone,
  proposals: (situation: string, ids: readonly string[]) => ({
    form: formOf(ids),
    content: { situation },
    proposers: ids.map((member) => ({ member })),
  }),
  motions: alone,
} satisfies Record<RaisedKind, (text: string, ids: readonly string[]) => object>;
