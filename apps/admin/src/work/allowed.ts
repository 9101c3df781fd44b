import type { Actor } from '@lianluo/domain/permission';
import type { Kind } from '@lianluo/domain/work/kind';
import { useAccess } from '../api/access';
import type { WorkView } from './work.calls';

/** Whether the API offers a step, 修改 (`change`) or 删除草稿 (`discard`) on an item. */
export function useAllowed(kind: Kind) {
  const access = useAccess();
  return (item: WorkView, action: string): boolean => {
    if (item.allowedActions.some((each) => each.action === action)) return true;
    // Until the API tells both beside the steps, they are read from the kind's table.
    if (!access.may('work:record')) return false;
    if (action === 'discard') return item.status === kind.initial;
    const item_ = item as unknown as Parameters<Kind['changeRefusal']>[0];
    return action === 'change' && kind.changeRefusal(item_, access.user.value as unknown as Actor) === undefined;
  };
}
