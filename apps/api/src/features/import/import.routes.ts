import * as contract from '@lianluo/contract/import';
import type { Mount } from '../../floor/http/mount';
import type { findBatch as find } from './batch.store';
import { templateKind } from './upload/template-kind';

const findBatch: typeof find = async (...asked) => (await import('./batch.store')).findBatch(...asked);

/**
 * 导入: a file is uploaded, checked, looked at, and written or taken back by a job. An office does it a few times a year, so
 * what it takes is loaded when it is asked for.
 */
export function importRoutes(mount: Mount): void {
  mount(contract.listImports, { act: async (call) => (await import('./list-imports')).listImports(call) });
  mount(contract.uploadImport, { act: async (call) => (await import('./upload/upload-import')).uploadImport(call) });
  mount(contract.importTemplate, {
    find: templateKind,
    act: async (call, kind) => (await import('./upload/send-template')).sendTemplate(call, kind),
  });
  mount(contract.readImport, {
    find: findBatch,
    act: async (call, batch) => (await import('./read-import')).readImport(call, batch),
  });
  mount(contract.mapImport, {
    find: findBatch,
    act: async (call, batch) => (await import('./preview/map-import')).mapImport(call, batch),
  });
  mount(contract.listImportRows, {
    find: findBatch,
    act: async (call, batch) => (await import('./preview/list-rows')).listRows(call, batch),
  });
  mount(contract.errorWorkbook, {
    find: findBatch,
    act: async (call, batch) => (await import('./preview/send-error-workbook')).sendErrorWorkbook(call, batch),
  });
  mount(contract.commitImport, {
    find: findBatch,
    act: async (call, batch) => (await import('./commit/commit-import')).commitImport(call, batch),
  });
  mount(contract.recheckImport, {
    find: findBatch,
    act: async (call, batch) => (await import('./preview/recheck-import')).recheckImport(call, batch),
  });
  mount(contract.undoImport, {
    find: findBatch,
    act: async (call, batch) => (await import('./undo/undo-import')).undoImport(call, batch),
  });
}
