import type { RaisedKind } from '@lianluo/domain/gathering/raised';

interface Said {
  kind: RaisedKind;
  title: string;
  text: string;
  people: readonly { id: string }[];
}

/** The draft that it makes, in the words of its kind; the unit and the topics are those of the gathering. */
export function draftOf({ kind, title, text, people }: Said) {
  const ids = people.map(({ id }) => id);
  return kind === 'opinions'
    ? { title: title.trim(), content: { situation: text.trim() }, authors: ids.map((member) => ({ member })) }
    : { title: title.trim(), content: text.trim(), members: ids };
}
