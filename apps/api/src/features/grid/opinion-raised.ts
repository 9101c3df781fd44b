import type { Topic } from '@lianluo/domain/topic/topic';
import type { GridSubject } from '@lianluo/domain/grid/subject';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { momentOf } from '../../engine/work/moment';
import { newItem } from '../../engine/work/new-item';

/** What was raised along a link. */
interface Raised {
  title: string;
  raised: string;
  raisedBy: GridSubject;
  topics: Topic['id'][];
}

/** 登记为社情民意: the draft of an opinion that says what was raised, and by whom. */
export async function opinionRaised(scope: Scope, { title, raised, raisedBy, topics }: Raised) {
  const authors = raisedBy.type === 'member' ? [{ member: raisedBy.id }] : [];
  // The contract of opinions wants an author; where a unit raised it, the contactor's office names one.
  const body = {
    title,
    content: { situation: raised },
    topics,
    authors: authors.length > 0 ? authors : [{ name: '联系单位', kind: 'public' as const }],
    fastLane: false,
  };
  return settle(kinds.opinions, undefined, await newItem(scope, 'opinions', body), momentOf(scope));
}
