import { mostCharacters as most } from '../text/limits';
import { choice, day, maybe, own, starting, text, type FieldsOf, type NamedUnit } from '../work/field';
import type { OwnOf } from '../work/item';
import { calledKinds, callSources, type DraftCall } from './call';

/** 约稿的各项. */
export const callFields = {
  source: choice('约稿单位', callSources),
  askedOn: day('约稿日期', { past: true }),
  deadline: day('截稿日期'),
  ask: maybe(text('约稿要求', most.result)),
  units: starting([], own<readonly NamedUnit[]>('征集范围')),
  // A call that is older than there were others asks for opinions.
  for: starting('opinions', choice('征集内容', calledKinds)),
} as const satisfies FieldsOf<OwnOf<DraftCall>>;
