import type { ViewLook } from '@lianluo/domain/view/view';

type AskedLook = { [Part in keyof ViewLook]: ViewLook[Part] | null };

const kept = <Value>(asked: Value | null | undefined, before: Value | undefined): Value | undefined =>
  asked === undefined ? before : (asked ?? undefined);

/** The look of a view once this was asked for: what is not named stays, null takes it away. */
export const lookOf = (asked: AskedLook, before: ViewLook = {}): ViewLook => ({
  columns: kept(asked.columns, before.columns),
  frozen: kept(asked.frozen, before.frozen),
  widths: kept(asked.widths, before.widths),
});
