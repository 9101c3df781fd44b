import { Refusal } from '../refusal';
import { claimOf, claimsOf, statusOfTopic, takenBy, type Claim, type Topic, type TopicStatus } from './topic';

interface TopicStep {
  label: string;
  from: readonly TopicStatus[];
  to: (topic: Topic) => TopicStatus;
}

const calledFor = (topic: Topic): TopicStatus => (claimsOf(topic) > 0 ? 'claimed' : 'proposed');

/** 议题的办理: 征集 → 领题 → 列入计划 → 完成. A year's plan may stand before anybody takes its topics, so one in it may be taken too. */
export const topicSteps = {
  claim: {
    label: '领题',
    from: ['proposed', 'claimed', 'planned'],
    to: (topic) => (statusOfTopic(topic) === 'planned' ? 'planned' : 'claimed'),
  },
  plan: { label: '列入计划', from: ['proposed', 'claimed'], to: () => 'planned' },
  finish: { label: '完成', from: ['claimed', 'planned'], to: () => 'done' },
  drop: { label: '不采用', from: ['proposed', 'claimed', 'planned'], to: () => 'dropped' },
  reopen: { label: '恢复', from: ['done', 'dropped'], to: calledFor },
} as const satisfies Record<string, TopicStep>;
export type TopicAction = keyof typeof topicSteps;
// Object.keys types keys as strings; the object is a closed literal.
export const topicActions = Object.keys(topicSteps) as TopicAction[];

/** What may be done with a topic now. */
export const topicActionsFor = (topic: Pick<Topic, 'status'>): TopicAction[] =>
  topicActions.filter((action) => (topicSteps[action].from as readonly TopicStatus[]).includes(statusOfTopic(topic)));

/** The topic one step on; refused where it does not stand where the step begins. */
export function moveTopic(topic: Topic, action: TopicAction, given: Partial<Claim> & { reason?: string }): Topic {
  if (!topicActionsFor(topic).includes(action)) throw new Refusal('topic.not-now');
  const { sectors = [], units = [], reason } = given;
  if (action === 'claim' && sectors.length + units.length === 0) throw new Refusal('topic.no-claim');
  const had = claimOf(topic);
  const taken =
    action === 'claim'
      ? takenBy(topic, { sectors: [...had.sectors, ...sectors], units: [...had.units, ...units] })
      : topic;
  return { ...taken, status: topicSteps[action].to(taken), reason };
}
