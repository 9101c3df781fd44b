import type { ScoredSubject } from '@lianluo/contract/scores';
import { Refusal } from '@lianluo/domain/refusal';
import { requireShown, scoredOf, type Scored } from '../../engine/score/subjects';
import type { Scope } from '../../floor/context';

/** The subject that a path names by its id alone. */
export async function findScored(scope: Scope, { scored: id }: { scored: string }): Promise<Scored> {
  const scored = await scoredOf(scope, id);
  if (!scored) throw new Refusal('not-found');
  requireShown(scope, scored.kind);
  return scored;
}

/** Who says of which kind the subject is means no other. */
export function requireKind({ kind }: Scored, asked: Scored['kind'] | undefined): void {
  if (asked !== undefined && asked !== kind) throw new Refusal('not-found');
}

export const subjectOf = ({ kind, id, name }: Scored): ScoredSubject => ({ kind, id, name });
