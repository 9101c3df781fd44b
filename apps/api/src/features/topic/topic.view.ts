import type { TopicView } from '@lianluo/contract/topic';
import type { Topic } from '@lianluo/domain/topic/topic';

/** 年度议题 as the wire shows it. */
export const topicView = ({ id, name, year, sector, active, version }: Topic): TopicView => ({
  id,
  name,
  year,
  ...(sector !== undefined && { sector }),
  active,
  version,
});
