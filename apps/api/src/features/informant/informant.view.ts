import type { InformantView } from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import { maskPhone } from '@lianluo/domain/member/member';

/** 信息员 as the wire shows it. */
export function informantView({ id, name, unit, kind, phone, active, version }: Informant): InformantView {
  return { id, name, unit, kind: kind ?? null, phone: phone === undefined ? null : maskPhone(phone), active, version };
}
