import { subtractWorkingDays } from '@lianluo/domain/calendar/working-days';
import { isMicro, type Consultation } from '@lianluo/domain/consultation/consultation';
import { claimsOf } from '@lianluo/domain/topic/topic';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import { platformAddress, readPlatformRow } from '../../register/platform.store';
import { getAll } from '../../../floor/storage/get-all';

/** By which days notice and papers go out, and whether its topic was claimed: both follow from what was entered. */
export async function asPlanned(scope: Scope, entered: WorkItem): Promise<WorkItem> {
  // It is asked for consultations alone.
  const item = entered as Consultation;
  const { noticeDays, papersDays } = scope.committee.consultations ?? {};
  const before = (days: number | undefined) =>
    days === undefined || isMicro(item) ? undefined : subtractWorkingDays(scope.calendar, item.plannedOn, days);
  const claimed = await isClaimed(scope, item.topics ?? []);
  return { ...item, noticeDueOn: before(noticeDays), papersDueOn: before(papersDays), claimed } as WorkItem;
}

async function isClaimed({ storage, committee }: Scope, topics: readonly string[]): Promise<boolean> {
  const rows = await getAll(
    storage,
    topics.map((id) => platformAddress(committee.id, 'topics', id)),
  );
  return rows.some((row) => {
    const found = row && readPlatformRow<Topic>(row, committee);
    return found !== undefined && claimsOf(found.value) > 0;
  });
}
