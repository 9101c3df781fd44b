import { printedLine } from '../document/plain-paragraphs';
import { authorKindLabels, authorName, type Author } from '../opinion/author';

/** 反映人: what somebody is called who did not want to be named. */
const unnamed = '反映人';

/** To whom of those who reported it something is sent: members by their name and title, who is not named as 反映人, each once. */
export function addressedReporters(authors: readonly Author[], unit: string | undefined): string {
  const names = new Set(authors.map(addressed).filter((name) => name !== ''));
  if (names.size > 0) return [...names].join('、');
  return unit === undefined ? unnamed : printedLine(unit);
}

function addressed(author: Author): string {
  const name = printedLine(authorName(author));
  if ('member' in author) return `${name}委员`;
  return 'kind' in author && author.kind === 'public' && name === authorKindLabels.public ? unnamed : name;
}
