import { exportList as endpoint } from '@lianluo/contract/import';
import type { Mount } from '../http/mount';
import { exportList } from './export-list';

/** 导出: a list as it is filtered, as the office prints it. */
export function exportRoutes(mount: Mount): void {
  mount(endpoint, { act: exportList });
}
