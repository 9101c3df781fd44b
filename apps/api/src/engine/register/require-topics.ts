import type { Topic } from '@lianluo/domain/topic/topic';
import type { Scope } from '../../floor/context';
import { requireNamed } from './require-named';

/** The ids of the topics a body names, each once; 422 at the one this committee has not. */
export async function requireTopics(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const found = await requireNamed<Topic>(scope, 'topics', ids, {
    code: 'topic.unknown',
    message: '没有这个年度议题。',
    pointerOf: (index) => `/topics/${index}`,
  });
  return [...found.keys()];
}
