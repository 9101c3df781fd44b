import type { TopicView } from '@lianluo/contract/topic';
import type { Topic } from '@lianluo/domain/topic/topic';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** 年度议题 as the wire shows it. */
export const topicView = ({ id, name, year, sector, active, version, ...more }: Topic): TopicView => ({
  id,
  name,
  year,
  ...(sector !== undefined && { sector }),
  active,
  ...stampsOf(more),
  version,
});
