import type { activityRecords } from '@lianluo/contract/activity';
import { withReplies, type Reply } from '@lianluo/domain/gathering/reply';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Answer, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { namedMembers } from '../../work/people';
import { gatheringOf } from './gathering-of';

/** 登记回执: as the office was told them. Once it was held, the attendance says who came. */
export async function recordReplies(
  call: Call<typeof activityRecords.replies>,
  found: FoundItem,
): Promise<Answer<never>> {
  const item = gatheringOf(found);
  const { lines } = call.body;
  const names = await namedMembers(
    call,
    lines.map(({ member }) => member),
    (index) => `/lines/${index}/member`,
  );
  if (item.status !== 'draft' && item.status !== 'announced') throw new Refusal('gathering.replies-over');
  const replies = withReplies(item.replies ?? [], lines, names);
  if (replies.length > mostEntries.replied) throw new Refusal('gathering.replies-full');
  const kind = kinds[item.kind as KindName];
  const next = settle(
    kind,
    item,
    { ...item, replies: replies.length > 0 ? replies : undefined, version: item.version + 1 } as typeof item,
    momentOf(call),
  );
  return commit(call, saving(call, item, next, 'replies', { textVersion: found.textVersion }), {
    // Each kind's endpoint answers with its own item.
    body: itemView(next, call.actor) as never,
    version: next.version,
  });
}

/** That somebody is ill is for those who asked them, and for no other system. */
export const seenReply = ({ key }: Pick<Scope, 'key'>, { answer, reason, granter }: Reply) => ({
  answer,
  ...(reason && !(key && reason === 'ill') && { reason }),
  ...(granter && { granter }),
});
