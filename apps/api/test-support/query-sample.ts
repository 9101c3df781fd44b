import type { Endpoint } from '@lianluo/contract/endpoint';
import * as z from 'zod/mini';

/** 届次会议 that calls name. */
export const session = '15-3';
const parameters: Readonly<Record<string, string>> = { session };

/** What an endpoint cannot be asked without: the parameters that its query requires, as they stand behind the path. */
export function queryOf({ operationId, query }: Endpoint): string {
  const asked = Object.entries(query?.shape ?? {})
    .filter(([, schema]) => !z.safeParse(schema, undefined).success)
    .map(([name]) => {
      const value = parameters[name];
      if (value === undefined) throw new Error(`${operationId}: no sample for ?${name}; add it to the samples.`);
      return [name, value] as const;
    });
  return asked.length > 0 ? `?${new URLSearchParams(Object.fromEntries(asked)).toString()}` : '';
}
