import { sourcesOf, type Article, type Issue } from '@lianluo/domain/issue/issue';
import type { Opinion, OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Scope } from '../../../floor/context';
import { isVisible } from '../../work/find-item';
import { readItem } from '../../work/ledger.store';

/** An article as it is sent: an opinion as it is, or a text edited from one or several. */
export type SentArticle =
  | string
  | { sources: readonly string[]; title?: string | undefined; text?: string | undefined };

/** 稿件 with the titles of what they were edited from; 422 at the one that is not there or stands twice. */
export async function wholeArticles(scope: Scope, sent: readonly SentArticle[]): Promise<readonly Article[]> {
  const found = new Map<string, Opinion>();
  const errors: FieldError[] = [];
  const articles: Article[] = [];
  for (const [index, each] of sent.entries()) {
    const {
      sources: ids,
      title,
      text,
    } = typeof each === 'string' ? { sources: [each] } : { title: undefined, text: undefined, ...each };
    const sources: Article['sources'][number][] = [];
    for (const [place, id] of ids.entries()) {
      const pointer = typeof each === 'string' ? `/items/${index}` : `/items/${index}/sources/${place}`;
      const fault = found.has(id) ? twice : await faultOf(scope, id, found);
      if (fault) errors.push({ pointer, ...fault });
      else sources.push({ item: id, title: found.get(id)?.title ?? '' });
    }
    articles.push({ title: title ?? sources[0]?.title ?? '', sources, ...(text !== undefined && { text }) });
  }
  if (sourcesOf({ items: articles }).length > mostEntries.sources)
    errors.push({ pointer: '/items', code: 'issue.too-many', message: `一期最多编入 ${mostEntries.sources} 条信息。` });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return articles;
}

const twice: Omit<FieldError, 'pointer'> = { code: 'issue.twice', message: '这条信息在本期中已经选过。' };
const unknown: Omit<FieldError, 'pointer'> = { code: 'item.unknown', message: '没有这条社情民意信息。' };

async function faultOf(
  scope: Scope,
  id: string,
  found: Map<string, Opinion>,
): Promise<Omit<FieldError, 'pointer'> | undefined> {
  const opinion = await readOpinion(scope, id);
  if (!opinion) return unknown;
  found.set(id, opinion);
  return undefined;
}

async function readOpinion(scope: Scope, id: string): Promise<Opinion | undefined> {
  const read = await readItem(scope.storage, scope.committee.id, 'opinions', id);
  // It was read from the opinions.
  return read && isVisible(scope, read.item) ? (read.item as Opinion) : undefined;
}

/** What may be put into an issue that is being made: what the office has in hand, and what no other one holds. */
export async function refuseUnready(scope: Scope, issue: Pick<Issue, 'items'>): Promise<void> {
  const opinions = await Promise.all(sourcesOf(issue).map(({ item }) => readOpinion(scope, item)));
  const errors = opinions.flatMap((opinion): FieldError[] => {
    const title = `《${opinion?.title ?? ''}》`;
    if (opinion?.issue !== undefined)
      return [{ pointer: '/items', code: 'opinion.in-issue', message: `${title}已编发（${opinion.number}）。` }];
    if (opinion?.restrictedTo) return [{ pointer: '/items', code: 'opinion.closed' }];
    if (opinion && ready.has(opinion.status)) return [];
    return [{ pointer: '/items', code: 'issue.item-not-ready', message: `${title}尚未编辑，不能编入。` }];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
}

const ready: ReadonlySet<OpinionStatus> = new Set(['edited', 'reviewed', 'signed']);
