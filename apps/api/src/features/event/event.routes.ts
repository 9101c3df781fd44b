import * as contract from '@lianluo/contract/event';
import type { Mount } from '../../floor/http/mount';
import { listEvents } from './list-events';

/** 事件: what happened, for those who follow it. */
export function eventRoutes(mount: Mount): void {
  mount(contract.listEvents, { act: listEvents });
}
