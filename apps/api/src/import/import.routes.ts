import * as contract from '@lianluo/contract/import';
import type { Mount } from '../http/mount';
import { findBatch, type Batch } from './batch.store';
import { batchView } from './batch.view';
import { commitImport } from './commit-import';
import { listImports } from './list-imports';
import { listRows } from './list-rows';
import { mapImport } from './map-import';
import { unpaced, type Pace } from './pace';
import { sendErrorWorkbook, sendTemplate, templateKind } from './send-workbooks';
import { undoImport } from './undo-import';
import { uploadImport } from './upload-import';

/** 导入: a file is uploaded, checked, looked at, and written or taken back by a job. */
export function importRoutes(mount: Mount, pace: Pace = unpaced): void {
  mount(contract.listImports, { act: listImports });
  mount(contract.uploadImport, { act: uploadImport(pace) });
  mount(contract.importTemplate, { find: templateKind, act: sendTemplate });
  mount(contract.readImport, {
    find: findBatch,
    act: async (_call, batch: Batch) => ({ body: batchView(batch), version: batch.version }),
  });
  mount(contract.mapImport, { find: findBatch, act: mapImport(pace) });
  mount(contract.listImportRows, { find: findBatch, act: listRows });
  mount(contract.errorWorkbook, { find: findBatch, act: sendErrorWorkbook });
  mount(contract.commitImport, { find: findBatch, act: commitImport(pace) });
  mount(contract.undoImport, { find: findBatch, act: undoImport(pace) });
}
