import { changeTopic, createTopic, listTopics, type TopicView } from '@lianluo/contract/topic';
import { noteTopicPlan, readTopicPlan, type TopicPlanView } from '@lianluo/contract/topic-plan';
import type { TopicAction } from '@lianluo/domain/topic/topic-steps';
import type * as z from 'zod/mini';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { address, type Given, type Wire } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type ListRequest = NonNullable<Given<typeof listTopics>['query']>;
export type NewTopic = Given<typeof createTopic>['body'];
type Change = Given<typeof changeTopic>['body'];

// The forms that choose from the register keep it under the same key.
const keys = { all: (committee: string) => ['topics', committee] };

export const topicsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    ...asking(listTopics, { params: { c: committee }, query: request }),
  }),
);

export function useAddTopic(committee: () => string, onSaved: (topic: TopicView) => void) {
  return useSaving({
    save: (write, body: NewTopic) => write(createTopic, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeTopic(committee: () => string, onSaved: (topic: TopicView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: TopicView; body: Change }) =>
      write(changeTopic, { params: { c: committee(), id }, body, version }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export interface Step {
  topic: TopicView;
  action: TopicAction;
  body?: { sectors?: string[]; units?: string[]; reason?: string };
}
type Stepping = Wire & {
  method: 'post';
  path: '/committees/{c}/topics/{id}/actions/{action}';
  answer: z.ZodMiniType<TopicView>;
  body: z.ZodMiniType<unknown, object>;
};
// One address for all of them: each takes a part of the same body.
const takeTopic = address<Stepping>({ method: 'post', path: '/committees/{c}/topics/{id}/actions/{action}' });

export function useTakeTopic(committee: () => string, onSaved: (topic: TopicView, action: TopicAction) => void) {
  return useSaving({
    save: (write, { topic: { id, version }, action, body = {} }: Step) =>
      write(takeTopic, { params: { c: committee(), id, action }, body, version }),
    done: (topic, { action }) => onSaved(topic, action),
    touches: () => [keys.all(committee())],
  });
}

/** 年度协商计划 of a year, with who has taken its topics. */
export const planQuery = defineQueryOptions(({ committee, year }: { committee: string; year: number }) => ({
  key: [...keys.all(committee), 'plan', year],
  ...asking(readTopicPlan, { params: { c: committee }, query: { year } }),
}));

export function useNotePlan(committee: () => string, onSaved: () => void) {
  return useSaving({
    save: (
      write,
      { plan: { year, version }, body }: { plan: TopicPlanView; body: Given<typeof noteTopicPlan>['body'] },
    ) => write(noteTopicPlan, { params: { c: committee() }, body: { year, ...body }, version }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}
