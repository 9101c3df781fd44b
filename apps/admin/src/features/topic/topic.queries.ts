import { changeTopic, createTopic, listTopics, type TopicView } from '@lianluo/contract/topic';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
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
