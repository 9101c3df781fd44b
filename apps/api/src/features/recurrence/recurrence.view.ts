import type { RecurrenceView } from '@lianluo/contract/recurrence';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Recurrence } from '@lianluo/domain/recurrence/recurrence';

/** 定期安排 as the wire shows it. */
export const recurrenceView = (recurrence: Recurrence): RecurrenceView => {
  const { id, name, kind, type, rule, from, to, title, place, units, unitType, everyone, active, version } = recurrence;
  return {
    id,
    name,
    kind,
    // The contract let it in.
    ...(type !== undefined && { type: type as ActivityType }),
    rule,
    from,
    ...(to !== undefined && { to }),
    title,
    ...(place !== undefined && { place }),
    units: [...units],
    ...(unitType !== undefined && { unitType }),
    everyone: everyone === true,
    active,
    ...stampsOf(recurrence),
    version,
  };
};
