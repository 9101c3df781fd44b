import type { WorkView } from './work.calls';

/** Whether the API offers a step, 修改 (`change`) or 删除草稿 (`discard`) on an item. */
export const isAllowed = ({ allowedActions }: Pick<WorkView, 'allowedActions'>, action: string): boolean =>
  allowedActions.some((each) => each.action === action);
