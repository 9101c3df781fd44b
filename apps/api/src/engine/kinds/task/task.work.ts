import { tasks, type AssigneeInput } from '@lianluo/contract/task';
import type { Task } from '@lianluo/domain/task/task';
import type { KindWork } from '../../work/kind-work';

/** What the API adds to 任务: who is to do it is named. */
export const taskWork: KindWork = {
  endpoints: tasks,
  whole: {
    assignee: async (scope, sent: AssigneeInput) => (await import('./assignee')).namedAssignee(scope, sent),
  },
  cells: async () => ({ assignee: ({ assignee }: Task) => assignee.name }),
  entered: async (scope, item) => (await import('./assignee')).withItsUnit(scope, item),
};
