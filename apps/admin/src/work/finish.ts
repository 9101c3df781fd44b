import type { Permission } from '@lianluo/domain/permission';
import type { Kind } from '@lianluo/domain/work/kind';
import { isAllowed } from './allowed';
import { isOnward } from './course';
import type { WorkView } from './work.calls';

/** The step that a form leads to, where it asks for nothing more: 申报, 发通知. */
export function finishOf(
  kind: Kind,
  item: WorkView | undefined,
  may: (permission: Permission) => boolean,
): string | undefined {
  const status = item?.status ?? kind.initial;
  return Object.entries(kind.steps).find(([action, { from, takes, permission }]) => {
    // What the server makes nobody is asked for.
    const asks = Object.values(takes).some(({ made }) => !made);
    if (!from.includes(status) || asks || !isOnward(kind, action)) return false;
    if (item) return isAllowed(item, action);
    return may(typeof permission === 'string' ? permission : permission(status));
  })?.[0];
}
