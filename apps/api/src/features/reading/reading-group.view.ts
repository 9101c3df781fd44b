import type { ReadingGroupView } from '@lianluo/contract/reading-registers';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';

/** 读书群 as the wire shows it. */
export const readingGroupView = ({
  id,
  name,
  owner,
  unit,
  members,
  active,
  ...more
}: ReadingGroup): ReadingGroupView => ({
  id,
  name,
  ...(owner !== undefined && { owner }),
  ...(unit !== undefined && { unit }),
  members: [...members],
  active,
  ...stampsOf(more),
  version: more.version,
});
