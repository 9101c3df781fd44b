import type { activityRecords } from '@lianluo/contract/activity';
import { currentGroups } from '@lianluo/domain/member/member';
import type { AnswerFor, Call } from '../../../floor/context';
import { readCursor, writeCursor } from '../../../floor/http/cursor';
import type { FoundItem } from '../../work/find-item';
import { gatheringOf } from './gathering-of';
import { invitedTo } from './invited';
import { seenReply } from './replies';

type Endpoint = typeof activityRecords.invited;

/** 应邀委员和回执, a page at a time. */
export async function listInvited(call: Call<Endpoint>, found: FoundItem): Promise<AnswerFor<Endpoint>> {
  const item = gatheringOf(found);
  const { limit, cursor, reply } = call.query;
  const { invited, leftOut } = await invitedTo(call, item);
  const replies = new Map((item.replies ?? []).map((each) => [each.member, each]));
  const answerOf = (id: string) => replies.get(id)?.answer ?? 'none';

  const list = `${item.id}/invited?${reply ?? ''}`;
  const from = cursor === undefined ? 0 : Number(readCursor(call, list, cursor));
  const asked = reply === undefined ? invited : invited.filter(({ id }) => answerOf(id) === reply);
  const day = item.heldOn ?? item.plannedOn;
  const items = asked.slice(from, from + limit).map((member) => {
    const [unit] = currentGroups(member, day);
    const said = replies.get(member.id);
    return {
      member: member.id,
      name: member.name,
      sector: member.sector,
      ...(unit !== undefined && { unit }),
      ...(said && { reply: seenReply(call, said) }),
    };
  });
  const countOf = (answer: string) => invited.filter(({ id }) => answerOf(id) === answer).length;
  return {
    body: {
      items,
      nextCursor: from + limit < asked.length ? writeCursor(call, list, from + limit) : null,
      total: cursor === undefined ? asked.length : null,
      counts: {
        invited: invited.length,
        coming: countOf('coming'),
        leave: countOf('leave'),
        none: countOf('none'),
      },
      leftOut: leftOut.map((each) => ({ ...each })),
    },
  };
}
