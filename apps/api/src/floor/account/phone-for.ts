import { maskPhone } from '@lianluo/domain/member/member';
import type { Scope } from '../context';

/** 联系电话 as this caller gets it: masked, but for a key with the confirmed scope that shows it. The journal says so. */
export function phoneFor({ key }: Pick<Scope, 'key'>, of: 'members' | 'informants', phone: string): string {
  const scope = `${of}:personal` as const;
  if (!key?.scopes.includes(scope)) return maskPhone(phone);
  key.shown.add(scope);
  return phone;
}
