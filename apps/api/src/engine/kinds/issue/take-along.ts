import type { Issue } from '@lianluo/domain/issue/issue';
import { sourcesOf } from '@lianluo/domain/issue/issue';
import type { Opinion, OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import { kinds } from '@lianluo/domain/work/kinds';
import { stepRefusal, take } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { isVisible, type FoundItem } from '../../work/find-item';
import { readItem, saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';

type Read = Pick<FoundItem, 'item' | 'textVersion'>;

/** The opinions of an issue as they stand, in its order. */
async function inIssue(scope: Scope, issue: Pick<Issue, 'items'>): Promise<(Read | undefined)[]> {
  return Promise.all(
    sourcesOf(issue).map(async ({ item: id }) => {
      const found = await readItem(scope.storage, scope.committee.id, 'opinions', id);
      return found && isVisible(scope, found.item) ? found : undefined;
    }),
  );
}

/**
 * Takes a step on each opinion of an issue in the transaction of the issue's own step, whose right is enough. Those that have
 * the step behind them stay as they are; one that is not so far yet stops all.
 */
export async function takeAlong(
  scope: Scope,
  issue: Issue,
  { action, from, behind }: { action: 'sign' | 'issue'; from: OpinionStatus; behind: readonly OpinionStatus[] },
  input: object,
): Promise<CommandWrite[]> {
  const moment = momentOf(scope);
  const actor = {
    ...moment.actor,
    permissions: [...moment.actor.permissions, 'opinion:sign', 'opinion:edit'] as const,
  };
  const errors: FieldError[] = [];
  const sources = sourcesOf(issue);
  const writes = (await inIssue(scope, issue)).flatMap((found, index) => {
    // It was read from the opinions.
    const opinion = found?.item as Opinion | undefined;
    const refusal = opinion?.status === from ? stepRefusal(kinds.opinions, opinion, action, actor) : undefined;
    if (refusal) {
      errors.push({ pointer: '/items', code: refusal });
      return [];
    }
    if (found && opinion?.status === from) {
      const taken = take(kinds.opinions, opinion, action, input, { ...moment, actor });
      const next = { ...taken, version: opinion.version + 1 };
      const { textVersion } = found;
      return saving(scope, opinion, next, action, { textVersion, note: `随${issue.seriesName}《${issue.title}》` });
    }
    if (opinion && behind.includes(opinion.status)) return [];
    const title = sources[index]?.title ?? '';
    const is = opinion ? `目前为“${kinds.opinions.statuses[opinion.status]}”` : '已不在台账中';
    errors.push({ pointer: '/items', code: 'issue.item-not-ready', message: `《${title}》${is}。` });
    return [];
  });
  if (errors.length > 0) throw new Refusal('issue.not-ready', errors);
  // Nobody said which versions of the opinions they saw, so those that moved meanwhile are read again.
  return writes.map((write): CommandWrite => ({ ...write, refusal: 'again' }));
}
