import { Refusal } from '@lianluo/domain/refusal';
import { grantsWith, yearOfGrant, type StoredGrant } from '../../../engine/appraisal/grant.store';
import { scoredOf } from '../../../engine/score/subjects';
import type { Scope } from '../../../floor/context';

export interface FoundGrant {
  version: number;
  grant: StoredGrant;
}

/** A grant for this caller: it is there for whoever may know of whom it was granted to. */
export async function findGrant(scope: Scope, { id }: { id: string }): Promise<FoundGrant> {
  const [grant] = Number.isNaN(yearOfGrant(id)) ? [] : await grantsWith(scope, [id]);
  if (!grant || scope.actor.reach === 'below') throw new Refusal('not-found');
  // An operator's own unit and its people; of whom the roster has lost the office still knows.
  if (scope.actor.unit !== undefined && !(await scoredOf(scope, grant.subject.id))) throw new Refusal('not-found');
  return { grant, version: grant.version };
}
