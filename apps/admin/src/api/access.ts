import type { SessionView } from '@lianluo/contract/session';
import type { Permission } from '@lianluo/domain/permission';
import { inject, type ComputedRef, type InjectionKey } from 'vue';

export type CommitteeInReach = SessionView['committees'][number];

/** Who is signed in, the committee of the address, and what they may do there. Hides buttons; only the API decides. */
export interface Access {
  user: ComputedRef<SessionView['user']>;
  committee: ComputedRef<CommitteeInReach>;
  may(permission: Permission): boolean;
  /** Asks anew what the committees in reach are called. */
  renew(): Promise<void>;
}

export const accessKey: InjectionKey<Access> = Symbol('access');

export function useAccess(): Access {
  const access = inject(accessKey);
  if (!access) throw new Error('useAccess() belongs under AppFrame');
  return access;
}
