import { exportList as endpoint } from '@lianluo/contract/export';
import type { Mount } from '../../floor/http/mount';

/** 导出: a list as it is filtered, as the office prints it. */
export function exportRoutes(mount: Mount): void {
  mount(endpoint, { act: async (call) => (await import('./export-list')).exportList(call) });
}
