import * as contract from '@lianluo/contract/settlement';
import type { Mount } from '../../floor/http/mount';

/** 照单结算, of a month. */
export function settlementRoutes(mount: Mount): void {
  mount(contract.readSettlement, {
    act: async (call) => (await import('./read-settlement')).readSettlement(call),
  });
  mount(contract.exportSettlement, {
    act: async (call) => (await import('./read-settlement')).exportSettlement(call),
  });
}

/** 周晾晒, of a week. */
export function showingRoutes(mount: Mount): void {
  mount(contract.readShowing, { act: async (call) => (await import('./read-showing')).readShowing(call) });
}
