import { authorKindLabels, authorName, authorships, type Author, type Authorship } from '../opinion/author';
import { withoutTelephone } from '../text/without-telephone';
import { printedLine } from './plain-paragraphs';

/** Who reported one text: in order, and whether they signed it together. */
export interface Reporters {
  authors: readonly Author[];
  authorship?: Authorship | undefined;
  /** Named where nobody else is. */
  unit?: string | undefined;
}

const fromPublic = '根据群众反映整理';
/** Full-width, as a paper sets names apart. */
const apart = '　';

/**
 * 反映人的身份: 区政协委员、某社区书记 甲某某, 区政协信息员 without a number, a body by its name, the public as they chose; those of
 * several texts that became one in a row, each once.
 */
export function reporterLine(texts: readonly Reporters[], region: string): string {
  const named = new Set<string>();
  const lines = texts.flatMap(({ authors, authorship }) => {
    const names = authors.map((author) => printed(author, region)).filter((name) => name !== '' && !named.has(name));
    const line = [...new Set(names)].join(apart);
    for (const name of names) named.add(name);
    if (line === '') return [];
    return authorship === undefined ? line : `${line}（${authorships[authorship]}）`;
  });
  if (lines.length > 0) return lines.join(apart);
  return [...new Set(texts.flatMap(({ unit }) => (unit === undefined ? [] : printedLine(unit))))].join(apart);
}

function printed(author: Author, region: string): string {
  const name = printedLine(authorName(author));
  if ('member' in author) {
    const post = withoutTelephone(printedLine(author.post ?? ''));
    return `${region}政协委员${post && `、${post}`}${apart}${name}`;
  }
  if ('informant' in author || author.kind === 'informant')
    return `${region}政协信息员${apart}${name.replace(/^(?:特邀|政协)?信息员[:：]?(?:\d+号?)?/, '')}`.trim();
  return author.kind === 'public' && name === authorKindLabels.public ? fromPublic : name;
}
