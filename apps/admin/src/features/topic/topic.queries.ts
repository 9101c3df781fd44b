import { changeTopic, createTopic, listTopics, type TopicView } from '@lianluo/contract/topic';
import { defineQueryOptions, useMutation } from '@pinia/colada';
import { call, type Given } from '../../api/call';
import { useRefresh } from '../../api/refresh';

export type ListRequest = NonNullable<Given<typeof listTopics>['query']>;
export type NewTopic = Given<typeof createTopic>['body'];
type Change = Given<typeof changeTopic>['body'];

// The forms that choose from the register keep it under the same key.
const keys = { all: (committee: string) => ['topics', committee] };

export const topicsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(listTopics, { params: { c: committee }, query: request }, signal),
  }),
);

export function useAddTopic(committee: () => string, onSaved: (topic: TopicView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: (body: NewTopic) => call(createTopic, { params: { c: committee() }, body }),
    onSuccess: onSaved,
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useChangeTopic(committee: () => string, onSaved: (topic: TopicView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ of: { id, version }, body }: { of: TopicView; body: Change }) =>
      call(changeTopic, { params: { c: committee(), id }, body, version }),
    onSuccess: onSaved,
    onSettled: () => refresh(keys.all(committee())),
  });
}
