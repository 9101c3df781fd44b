import * as contract from '@lianluo/contract/report-volume';
import type { Mount } from '../../floor/http/mount';

/** 履职材料汇编 */
export function reportVolumeRoutes(mount: Mount): void {
  mount(contract.previewVolume, { act: async (call) => (await import('./volume')).printed(call) });
  mount(contract.writeVolume, { act: async (call) => (await import('./volume')).written(call) });
}
