import * as contract from '@lianluo/contract/overview';
import type { Mount } from '../../floor/http/mount';
import { overview } from './read-overview';

/** 工作台 and 县（市、区）总览 */
export function overviewRoutes(mount: Mount): void {
  mount(contract.readOverview, { act: overview });
}

/** 待办事项 */
export function waitingRoutes(mount: Mount): void {
  mount(contract.listWaiting, { act: async (call) => (await import('./list-waiting')).listWaiting(call) });
}
