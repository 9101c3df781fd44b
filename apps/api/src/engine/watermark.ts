import type { Scope } from '../floor/context';

/** From where the events go on once a list has been read in the order of ids: told with its first page. */
export async function watermarkFor(
  _scope: Scope,
  { order, cursor }: { order?: 'id' | undefined; cursor?: string | undefined },
): Promise<{ watermark?: string }> {
  if (order === undefined || cursor !== undefined) return {};
  return {};
}
