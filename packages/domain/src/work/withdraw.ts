import type { Actor } from '../permission';
import type { RefusalCode } from '../refusal';

/** 撤回 is its submitter's alone, and only while nobody else has had a hand in the item. */
export function withdrawRefusal(
  { submittedBy }: { submittedBy?: string | undefined },
  actor: Actor,
): RefusalCode | undefined {
  if (!submittedBy) return 'opinion.acted-on';
  return submittedBy === actor.id ? undefined : 'opinion.not-submitter';
}
