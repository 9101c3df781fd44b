import type { InformantView } from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import { phoneFor } from '../../floor/account/phone-for';
import type { Scope } from '../../floor/context';

/** 信息员 as the wire shows it. */
export function informantView(
  { id, name, unit, kind, phone, active, appointedOn, endedOn, version, ...more }: Informant,
  scope: Pick<Scope, 'key'>,
): InformantView {
  const shown = phone === undefined ? null : phoneFor(scope, 'informants', phone);
  const days = { ...(appointedOn && { appointedOn }), ...(endedOn && { endedOn }) };
  return { id, name, unit, kind: kind ?? null, phone: shown, active, ...days, ...stampsOf(more), version };
}
