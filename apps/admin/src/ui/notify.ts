import { ElMessage } from 'element-plus';

/** A short word that a thing was done. */
export function notifyDone(message: string): void {
  ElMessage({ message, type: 'success', duration: 2500, grouping: true });
}

/** There is no further one. */
export function notifyEnd(message: string): void {
  ElMessage({ message, type: 'info', duration: 2500, grouping: true });
}

/** A failure that no place on the page shows. */
export function notifyFailed(problem: Error): void {
  ElMessage({ message: problem.message, type: 'error', duration: 6000, grouping: true, showClose: true });
}
