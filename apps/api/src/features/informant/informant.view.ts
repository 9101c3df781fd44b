import type { InformantView } from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import { maskPhone } from '@lianluo/domain/member/member';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** 信息员 as the wire shows it. */
export function informantView({ id, name, unit, kind, phone, active, version, ...more }: Informant): InformantView {
  return {
    id,
    name,
    unit,
    kind: kind ?? null,
    phone: phone === undefined ? null : maskPhone(phone),
    active,
    ...stampsOf(more),
    version,
  };
}
