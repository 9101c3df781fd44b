import { batches } from '@lianluo/contract/batch';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { Mount } from '../http/mount';

/** 批量办理: one route for each step that may be taken on many items at once. */
export function batchRoutes(mount: Mount): void {
  for (const kind of kindNames)
    for (const [action, endpoint] of Object.entries(batches[kind]))
      mount(endpoint, { act: async (call) => (await import('./take-many')).takeMany(kind, action)(call) });
}
