import * as contract from '@lianluo/contract/file';
import type { Mount } from '../../floor/http/mount';
import { findFile, findOpenFile, keepsFile, readsFile } from './find-file';
import { fileView } from './file.view';

/** 附件 by itself: what it is, its content, and what becomes of it. */
export function fileRoutes(mount: Mount): void {
  mount(contract.readFile, {
    find: findFile,
    permission: readsFile,
    act: async (call, found) => ({ body: await fileView(call, found.file), version: found.version }),
  });
  mount(contract.fileContent, {
    find: findFile,
    permission: readsFile,
    act: async (call, found) => (await import('./file-content')).fileContent(call, found),
  });
  mount(contract.sendFilePart, {
    find: findOpenFile,
    act: async (call, found) => (await import('./send-part')).sendPart(call, found),
  });
  mount(contract.completeFile, {
    find: findFile,
    act: async (call, found) => (await import('./complete-file')).completeFile(call, found),
  });
  mount(contract.changeFile, {
    find: findFile,
    permission: keepsFile,
    act: async (call, found) => (await import('./change-file')).changeFile(call, found),
  });
  mount(contract.removeFile, {
    find: findFile,
    permission: keepsFile,
    act: async (call, found) => (await import('./remove-file')).removeFile(call, found),
  });
}
