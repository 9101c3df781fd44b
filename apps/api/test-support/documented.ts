import { endpoints } from '@lianluo/contract/api';
import type { Answered } from '../src/floor/context';
import { isConditional } from '../src/features/openapi/parameters';
import { refusalStatuses } from '../src/features/openapi/responses';

const statuses = new Map(
  endpoints.map((endpoint) => {
    const told = isConditional(endpoint) ? [304] : [];
    return [endpoint.operationId, new Set([endpoint.status, ...told, ...refusalStatuses(endpoint)])];
  }),
);

/** Every answer that a test gets is one that the document names for its route. */
export function requireDocumented({ operation, status, code }: Answered): void {
  if (operation === undefined || statuses.get(operation)?.has(status)) return;
  throw new Error(`${operation} answered ${status} ${code ?? ''}, which the OpenAPI document does not name.`);
}
