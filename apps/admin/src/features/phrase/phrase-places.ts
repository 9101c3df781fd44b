import type { PhraseUse } from '@lianluo/domain/phrase/phrase';
import { isKind, kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';

/** Where one writes that is no step of a kind. */
const beside: Readonly<Record<string, string>> = {
  adopt: '登记采用',
  instruct: '登记批示',
  void: '作废登记',
  remind: '催办',
  supervise: '督办',
  'answer-supervision': '答复督办',
  'ask-extension': '申请延期',
  'grant-extension': '批准延期',
  'refuse-extension': '不同意延期',
  pause: '暂停计时',
};

/** A step takes words where one of its fields is a text. */
const writes = (kind: KindName): [string, string][] =>
  Object.entries(kinds[kind].steps).flatMap(([action, { label, takes }]) =>
    Object.values(takes).some(({ type }) => type === 'text' || type === 'line') ? [[action, label]] : [],
  );

/** The steps that phrases are for, of a kind or of all of them, by what they are called. */
export function stepLabels(kind: KindName | undefined): Readonly<Record<string, string>> {
  const steps = (kind ? [kind] : kindNames).flatMap(writes);
  const named = new Map<string, string>();
  for (const [action, label] of [...steps, ...Object.entries(beside)]) if (!named.has(action)) named.set(action, label);
  return Object.fromEntries(named);
}

/** 社情民意 · 退回 */
export function placeWords({ kind, action }: PhraseUse): string {
  const of = kind !== undefined && isKind(kind) ? kinds[kind].words.short : undefined;
  const step = action === undefined ? undefined : (stepLabels(kind)[action] ?? stepLabels(undefined)[action] ?? action);
  return [of, step].filter((each) => each !== undefined).join(' · ') || '处处可用';
}
