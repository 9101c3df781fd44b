import { circulationOf } from '@lianluo/domain/issue/circulation';
import { sourcesOf, titleOf, type Issue } from '@lianluo/domain/issue/issue';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { take } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import { isVisible } from '../../work/find-item';
import type { Prepared } from '../../work/kind-work';
import { readItem, saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { newItem } from '../../work/new-item';
import { nextNumber } from '../issue/next-number';
import { foundSeries } from '../issue/series.store';
import { takeAlong } from '../issue/take-along';

interface Body {
  series?: string | undefined;
  issue?: string | undefined;
  recipients?: readonly string[] | undefined;
}

/**
 * 编发 of one opinion: alone in an issue that is made with it, or as the last of one that was drafted and is out with it. The
 * opinion is signed, so an issue that nobody signed yet bears its signature; what else stands in it must be signed as well.
 */
export async function issue(call: Scope, item: WorkItem, body: Body): Promise<Prepared> {
  // A step of opinions is taken on an opinion.
  const opinion = item as Opinion;
  const drafted = body.issue === undefined ? undefined : await openIssue(call, body.issue);
  const draft = drafted?.issue ?? (await aloneIn(call, opinion, body));
  const held = sourcesOf(draft).some(({ item: id }) => id === opinion.id);
  const others = {
    ...draft,
    items: draft.items.map((each) => ({ ...each, sources: each.sources.filter(({ item: id }) => id !== opinion.id) })),
  };
  const items = held ? draft.items : [...draft.items, asItIs(opinion)];
  const signed: Issue = {
    ...draft,
    items,
    title: draft.title === titleOf(draft.items) ? titleOf(items) : draft.title,
    size: sourcesOf({ items }).length,
    status: 'signed',
    signature: draft.signature ?? opinion.signature,
    // 可编发 was said of what stood in it then.
    ...(!held && draft.secrecy?.result === 'open' && { secrecy: undefined }),
  };

  const { given, writes } = await nextNumber(call, await foundSeries(call, { id: draft.series }));
  const input = { number: given.number, issue: draft.id };
  const along = await takeAlong(call, others, { action: 'issue', from: 'signed', behind: [] }, input);
  const issued = take(kinds.issues, signed, 'issue', given, momentOf(call));
  const next = { ...issued, version: drafted ? drafted.issue.version + 1 : 1 };
  const saved = saving(call, drafted?.issue, next, 'issue', { textVersion: drafted?.textVersion });
  return {
    input: { ...body, ...input },
    also: () => [...writes, ...along, ...saved.map((write) => ({ ...write, refusal: 'again' as const }))],
  };
}

const asItIs = ({ id, title }: Opinion): Issue['items'][number] => ({ title, sources: [{ item: id, title }] });

async function aloneIn(call: Scope, opinion: Opinion, { series, recipients }: Body): Promise<Issue> {
  const circulation = recipients?.length ? { circulation: circulationOf(recipients) } : {};
  const made = await newItem(call, 'issues', { ...(series !== undefined && { series }), ...circulation });
  return { ...(made as Issue), title: opinion.title };
}

async function openIssue(call: Scope, id: string): Promise<{ issue: Issue; textVersion: number }> {
  const found = await readItem(call.storage, call.committee.id, 'issues', id);
  if (!found || !isVisible(call, found.item)) throw invalidField('/issue', 'item.unknown', '没有这一期。');
  // It was read from the issues.
  const issue = found.item as Issue;
  if (issue.status !== 'draft' && issue.status !== 'signed')
    throw invalidField('/issue', 'issue.not-open', '这一期已经编发，请编入另一期。');
  return { issue, textVersion: found.textVersion };
}
