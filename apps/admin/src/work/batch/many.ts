import type { KindName } from '@lianluo/domain/work/kinds';
import { defineAsyncComponent } from 'vue';
import type { Many } from '../../ledger/ledger';
import { batchSteps } from './batch';

// A batch is rare; its endpoints and dialogs come with the first.
const dialog = defineAsyncComponent(() => import('./BatchDialog.vue'));
const chase = defineAsyncComponent(() => import('../reminding/RemindDialog.vue'));

/** 批量办理 of a kind, for its ledger. */
export const manyOf = (kind: KindName, controls: Many['controls'] = {}): Many => ({
  kind,
  controls,
  dialog,
  chase,
  steps: (rows) => batchSteps(kind, rows),
});
