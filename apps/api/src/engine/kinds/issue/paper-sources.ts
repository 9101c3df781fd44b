import type { PaperSource } from '@lianluo/domain/document/issue-paper';
import { reporterLine } from '@lianluo/domain/document/reporter-line';
import { regionWord } from '@lianluo/domain/issue/circulation';
import { sourcesOf, type Issue } from '@lianluo/domain/issue/issue';
import type { Member } from '@lianluo/domain/member/member';
import type { Author } from '@lianluo/domain/opinion/author';
import { authorMembers, type Opinion } from '@lianluo/domain/opinion/opinion';
import type { Unit } from '@lianluo/domain/unit/unit';
import { isOpenTo } from '@lianluo/domain/work/closed';
import type { Scope } from '../../../floor/context';
import { platformAddress, readPlatformRow, type Collection, type Named } from '../../register/platform.store';
import { readItem } from '../../work/ledger.store';
import { getAll } from '../../../floor/storage/get-all';

/** An opinion of an issue, and how a paper names where it came from. */
export interface FoundSource {
  opinion: Opinion;
  printed: PaperSource;
}

/** The opinions of an issue in its order, with the people and units they came from. */
export async function paperSources(scope: Scope, issue: Pick<Issue, 'items'>): Promise<readonly FoundSource[]> {
  const read = await Promise.all(
    sourcesOf(issue).map(async ({ item }) => {
      const found = await readItem(scope.storage, scope.committee.id, 'opinions', item);
      // It was read from the opinions; one that was closed while it was put in is told to nobody else.
      return found && isOpenTo(found.item, scope.actor) ? (found.item as Opinion) : [];
    }),
  );
  const opinions = read.flat();
  const [members, units] = await Promise.all([
    valuesOf<Member>(scope, 'members', opinions.flatMap(authorMembers)),
    valuesOf<Unit>(
      scope,
      'units',
      opinions.flatMap(({ unit }) => unit ?? []),
    ),
  ]);
  return opinions.map((opinion) => {
    const { id, title, content, authors, authorship, unit } = opinion;
    const printed = {
      id,
      title,
      content,
      authors: authors.map((author) => withPost(author, members)),
      authorship,
      unit: unit === undefined ? undefined : units.get(unit)?.name,
    };
    return { opinion, printed };
  });
}

/** Where the post of the time is not known, that of today. */
const withPost = (author: Author, members: ReadonlyMap<string, Member>): Author =>
  'member' in author && author.post === undefined ? { ...author, post: members.get(author.member)?.post } : author;

/** 反映人 of one opinion in one line, as its paper names them. */
export async function reportersOf(scope: Scope, opinion: string): Promise<string> {
  const items = [{ title: '', sources: [{ item: opinion, title: '' }] }];
  const sources = await paperSources(scope, { items });
  return reporterLine(
    sources.map(({ printed }) => printed),
    regionWord(scope.committee),
  );
}

async function valuesOf<Value extends Named>(
  scope: Scope,
  collection: Collection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Value>> {
  const wanted = [...new Set(ids)];
  const rows = await getAll(
    scope.storage,
    wanted.map((id) => platformAddress(scope.committee.id, collection, id)),
  );
  return new Map(
    rows.flatMap((row): [string, Value][] => {
      const value = row && readPlatformRow<Value>(row, scope.committee)?.value;
      return value ? [[value.id, value]] : [];
    }),
  );
}
