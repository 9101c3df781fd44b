import type { TopicView } from '@lianluo/contract/topic';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import { claimOf, claimsOf, statusOfTopic, type Topic } from '@lianluo/domain/topic/topic';
import { topicActionsFor } from '@lianluo/domain/topic/topic-steps';

/** 年度议题 as the wire shows it. */
export function topicView(topic: Topic): TopicView {
  const { id, name, year, sector, proposedBy, setByUnit, answeredByUnit, reason, active, version } = topic;
  const { sectors, units } = claimOf(topic);
  return {
    id,
    name,
    year,
    ...(sector !== undefined && { sector }),
    status: statusOfTopic(topic),
    ...(proposedBy && { proposedBy }),
    ...(claimsOf(topic) > 0 && { claimedBy: { sectors: [...sectors], units: [...units] } }),
    ...(setByUnit !== undefined && { setByUnit }),
    ...(answeredByUnit !== undefined && { answeredByUnit }),
    ...(reason !== undefined && { reason }),
    active,
    allowedActions: topicActionsFor(topic),
    ...stampsOf(topic),
    version,
  };
}
