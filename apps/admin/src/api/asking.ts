import type { ShownCall } from '../ui/this-page/shown-call';
import { call, urlOf, type Answer, type Given, type Wire } from './call';

type Named = Wire & { method: 'get'; operationId: string };

/** What an endpoint is asked for, for queries that need more than its one answer. */
export function asked<const E extends Named>({ path, operationId }: E, given: Given<E>): { shown: ShownCall } {
  // The type of what is given depends on the endpoint; the parts that are written into an address are these.
  const { params = {}, query = {} } = given as {
    params?: Record<string, string>;
    query?: Record<string, unknown>;
  };
  const named = Object.entries(params).filter(([name]) => path.includes(`{${name}}`));
  return {
    shown: {
      operation: operationId,
      address: urlOf(path, { params, query }),
      given: { ...Object.fromEntries(named), ...query },
    },
  };
}

/** A query that is one call, and can say which: whatever a page fetches with it can be fetched by others. */
export const asking = <const E extends Named>(endpoint: E, given: Given<E>) => ({
  query: ({ signal }: { signal: AbortSignal }): Promise<Answer<E>> => call(endpoint, given, signal),
  meta: asked(endpoint, given),
});
