import type { RefusalCode } from '../refusal';

/** 导入批次的状态 and what each is called, in the order of a batch's way. */
export const importStatusLabels = {
  parsing: '正在检查',
  mapping: '待对应列',
  ready: '待导入',
  committing: '正在导入',
  committed: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有完成',
} as const;
export type ImportStatus = keyof typeof importStatusLabels;
// Written out above.
export const importStatuses = Object.keys(importStatusLabels) as [ImportStatus, ...ImportStatus[]];

/** One row of the table: what somebody may ask of a batch, from which states, and where it goes on. */
export interface ImportStep {
  from: readonly ImportStatus[];
  to: RunningStatus;
}

/** 导入的办理步骤. Each of them hands the batch to a job. */
export const importSteps = {
  /** 另选工作表, or without its hidden rows: the file is read anew. */
  read: { from: ['mapping', 'ready', 'failed'], to: 'parsing' },
  /** 列对应, with what is said of units and of single rows */
  map: { from: ['mapping', 'ready'], to: 'parsing' },
  /** 重新检查 */
  recheck: { from: ['ready'], to: 'parsing' },
  /** 导入 */
  commit: { from: ['ready'], to: 'committing' },
  /** 撤销批次 */
  undo: { from: ['committed'], to: 'undoing' },
} as const satisfies Record<string, ImportStep>;
export type ImportStepName = keyof typeof importSteps;

/** Where the job of each running state ends. A commit that cannot go on is taken back, and has failed after that. */
export const importJobs = {
  parsing: ['mapping', 'ready', 'failed'],
  committing: ['committed', 'undoing'],
  undoing: ['undone', 'failed'],
} as const satisfies Partial<Record<ImportStatus, readonly ImportStatus[]>>;
export type RunningStatus = keyof typeof importJobs;

/** Whether a job works on the batch; what does not run waits for somebody or is over. */
export const isRunning = (status: ImportStatus): status is RunningStatus => status in importJobs;

/** Where a batch stands: its state, and whether somebody has ever asked to write it. */
export interface ImportState {
  status: ImportStatus;
  wasCommitted: boolean;
}

/** Why a step is refused now, or nothing when it may be taken. Shows the button and guards the write. */
export function importRefusal({ status, wasCommitted }: ImportState, step: ImportStepName): RefusalCode | undefined {
  const { from }: ImportStep = importSteps[step];
  // A file that failed at reading may be read otherwise; one that failed at writing is as it was.
  const isOver = status === 'failed' && wasCommitted;
  return from.includes(status) && !isOver ? undefined : 'import.not-now';
}

/** A committed batch can be taken back for so many days. */
export const importUndoDays = 30;
