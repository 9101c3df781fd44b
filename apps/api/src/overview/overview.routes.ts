import { readOverview } from '@lianluo/contract/overview';
import type { Mount } from '../http/mount';
import { overview } from './read-overview';

/** 工作台 and 区县总览 */
export function overviewRoutes(mount: Mount): void {
  mount(readOverview, { act: overview });
}
