import { setTasks } from '@lianluo/contract/task-set';
import type { Mount } from '../../../floor/http/mount';

/** 一并下达. */
export function taskSetRoutes(mount: Mount): void {
  mount(setTasks, { act: async (call) => (await import('./set-tasks')).setSeveral(call) });
}
