import { listTopics, type TopicView } from '@lianluo/contract/topic';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';

async function everyTopic(committee: string, signal: AbortSignal): Promise<TopicView[]> {
  const found: TopicView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listTopics, { params: { c: committee }, query: { limit: 100, cursor } }, signal);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** Every topic of a committee; a year has a dozen or two. */
const topicsQuery = defineQueryOptions((committee: string) => ({
  key: ['topics', committee, 'every'],
  query: ({ signal }: { signal: AbortSignal }) => everyTopic(committee, signal),
  staleTime: 60_000,
}));

/** 年度议题 of the committee on screen, once they are wanted: the newest year first, and their names. */
export function useTopics(isWanted: () => boolean = () => true) {
  const access = useAccess();
  const { data } = useQuery(() => ({
    ...topicsQuery(access.committee.value.id),
    enabled: isWanted() && access.may('topic:read'),
  }));
  const names = computed(() => new Map(data.value?.map(({ id, name }) => [id, name])));
  return {
    topics: computed<readonly TopicView[]>(() => (data.value ?? []).toSorted((one, other) => other.year - one.year)),
    namesOf: (ids: readonly string[] | undefined) => (ids ?? []).flatMap((id) => names.value.get(id) ?? []).join('、'),
  };
}
