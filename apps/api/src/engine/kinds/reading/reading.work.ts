import { changeSharings, readingRecords, readings } from '@lianluo/contract/reading';
import { route } from '../../../floor/http/mount';
import { findItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import type { KindWork } from '../../work/kind-work';
import { gatheringWork } from '../gathering/gathering.work';
import { namedBooks, namedGroup, namedGuides } from './named';

const base = gatheringWork('readings', readings, readingRecords);

/** What the API adds to 读书: its group, its books and those who guide are named, and sharings stand beside its course. */
export const readingWork: KindWork = {
  ...base,
  whole: {
    ...base.whole,
    group: namedGroup,
    books: namedBooks,
    guides: namedGuides('/guides'),
    leaders: namedGuides('/leaders'),
  },
  records: [
    ...(base.records ?? []),
    route(changeSharings, {
      find: findItem('readings'),
      judgesSame: true,
      shown: async (call, { item }) => itemView(item, call.actor),
      act: async (call, found) => (await import('./change-sharings')).changeSharingsOf(call, found),
    }),
  ],
};
