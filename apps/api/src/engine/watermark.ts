import type { Scope } from '../floor/context';

/** From where the events go on once a list has been read in the order of ids: told with its first page, before that is read. */
export async function watermarkFor(
  scope: Scope,
  { order, cursor }: { order?: 'id' | undefined; cursor?: string | undefined },
): Promise<{ watermark?: string }> {
  if (order === undefined || cursor !== undefined) return {};
  const { watermarkOf } = await import('./event/feed-head');
  // A city follows its counties in its own feed.
  return { watermark: await watermarkOf(scope, scope.home.id) };
}
