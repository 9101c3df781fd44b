import type { TopicPlan } from '@lianluo/domain/topic/topic-plan';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, object, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

/** One row a year. */
export const topicPlanAddress = (committee: string, year: number): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#topic-plans`, sk: String(year) },
});

export const topicPlanRow = (plan: TopicPlan): Row => ({
  ...topicPlanAddress(plan.committee, plan.year).key,
  version: plan.version,
  value: { ...plan },
});

export const topicPlanCodec = rowCodec('platforms', {
  value: fields<TopicPlan>({
    committee: text,
    year: number,
    approval: maybe(object<NonNullable<TopicPlan['approval']>>()),
    jointIssue: maybe(object<NonNullable<TopicPlan['jointIssue']>>()),
    updatedAt: maybe(text),
    version: number,
  }),
});
