import type { ImportView } from '@lianluo/contract/import-schemas';
import { importRefusal, type ImportStepName } from '@lianluo/domain/import/batch';
import type { Step } from '../../ui/StepBar.vue';

const labels = ['上传', '列对应', '预览', '导入'];

/** Where a batch stands on its way: upload, columns, preview, written. */
export function stepsOf({ status, columns }: ImportView, remapping: boolean): Step[] {
  const now = remapping ? 1 : at(status, columns.length > 0);
  return [...labels, ...(status === 'undoing' || status === 'undone' ? ['撤销'] : [])].map((label, index) => ({
    label,
    state: index < now ? 'done' : index === now ? 'now' : 'next',
  }));
}

/** Whether a batch takes this step now. What failed at writing no longer tells its sheets, so there is nothing to choose. */
export const mayTake = ({ status }: ImportView, step: ImportStepName): boolean =>
  importRefusal({ status, wasCommitted: false }, step) === undefined;

function at(status: ImportView['status'], isRead: boolean): number {
  switch (status) {
    case 'parsing':
      return isRead ? 2 : 0;
    case 'failed':
      return isRead ? 2 : 0;
    case 'mapping':
      return 1;
    case 'ready':
      return 2;
    case 'committing':
      return 3;
    case 'committed':
    case 'undoing':
      return 4;
    case 'undone':
      return 5;
  }
}
