import * as contract from '@lianluo/contract/upload';
import type { Mount } from '../../floor/http/mount';

/** 上传: files that are larger than one request carries, for whatever takes files. */
export function uploadRoutes(mount: Mount): void {
  mount(contract.createUpload, { act: async (call) => (await import('./create-upload')).createUpload(call) });
  mount(contract.sendUpload, {
    find: async (scope, params) => (await import('../../floor/upload/waiting.store')).findWaiting(scope, params),
    act: async (call, waiting) => (await import('./send-upload')).sendUpload(call, waiting),
  });
}
