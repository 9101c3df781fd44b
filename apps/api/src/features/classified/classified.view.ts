import type { ClassifiedView } from '@lianluo/contract/classified';
import { classifiedState, type ClassifiedMatter } from '@lianluo/domain/opinion/classified';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** 密件登记 as the wire shows it. */
export function classifiedView(matter: ClassifiedMatter): ClassifiedView {
  const { id, name, receivedOn, from, handledOn, archivedOn, version } = matter;
  return {
    id,
    name,
    receivedOn,
    ...(from !== undefined && { from }),
    ...(handledOn !== undefined && { handledOn }),
    ...(archivedOn !== undefined && { archivedOn }),
    status: classifiedState(matter),
    ...stampsOf(matter),
    version,
  };
}
