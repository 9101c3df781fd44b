import { tasks, type AssigneeInput } from '@lianluo/contract/task';
import type { Task } from '@lianluo/domain/task/task';
import { taskSteps } from '@lianluo/domain/task/task.steps';
import type { KindWork } from '../../work/kind-work';

const steps: NonNullable<KindWork['steps']> = Object.fromEntries(
  Object.keys(taskSteps).map((action) => [
    action,
    async (call, item, body: object) => (await import('./steps')).takingAlong(call, item, action, body),
  ]),
);

/** What the API adds to 任务: who is to do it is named, and whoever else keeps how it stands is told. */
export const taskWork: KindWork = {
  endpoints: tasks,
  whole: {
    assignee: async (scope, sent: AssigneeInput) => (await import('./assignee')).namedAssignee(scope, sent),
  },
  cells: async () => ({ assignee: ({ assignee }: Task) => assignee.name }),
  entered: async (scope, item) => (await import('./assignee')).withItsUnit(scope, item),
  steps,
};
