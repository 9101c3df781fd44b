import { leaveReasons } from '@lianluo/domain/gathering/attendance';
import { replyAnswers } from '@lianluo/domain/gathering/reply';
import type { InvitedMember } from '../invited.queries';

/** What somebody replied, said beside their name where attendance is recorded. */
export const notesOf = (invited: readonly InvitedMember[]): ReadonlyMap<string, string> =>
  new Map(
    invited.flatMap(({ member, reply }): [string, string][] =>
      reply
        ? [[member, `回执：${replyAnswers[reply.answer]}${reply.reason ? `（${leaveReasons[reply.reason]}）` : ''}`]]
        : [],
    ),
  );
