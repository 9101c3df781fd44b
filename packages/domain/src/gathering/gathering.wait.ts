import type { Deadlines } from '../deadline/deadlines';
import type { Wait } from '../work/kind';
import type { Gathering } from './gathering';

/** What was held is closed within so many working days. */
export const gatheringDeadlines: Deadlines = { close: 10 };

/** For whom one waits, by its course: the day it is planned for, and then to be closed. */
export function gatheringWait(item: Gathering): Wait | undefined {
  switch (item.status) {
    case 'draft':
      return { holder: '组织单位', side: 'unit', action: 'announce', on: item.plannedOn };
    case 'announced':
      return { holder: '组织单位', side: 'unit', action: 'hold', on: item.plannedOn };
    case 'held':
      // What came from an office's sheet is behind it.
      return item.imported ? undefined : { holder: '组织单位', side: 'unit', action: 'close' };
    case 'closed':
    case 'cancelled':
      return undefined;
  }
}
