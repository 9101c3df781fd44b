import type { PointsNode } from '@lianluo/contract/scores';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import type { Scope } from '../../floor/context';
import { evidenceView, fileNames } from '../appraisal/evidence';
import { grantsWith } from '../appraisal/grant.store';

type Shown = Pick<NonNullable<PointsNode['grants']>[number], 'evidence' | 'by' | 'byId'>;

/** What is told of a grant beside its points: what proves it, and who entered it. */
export type ShownGrant = (id: string) => Shown;

/** Of one subject, read at once. */
export async function grantsShown(scope: Scope, granted: readonly Grant[] = []): Promise<ShownGrant> {
  const found = await grantsWith(
    scope,
    granted.map(({ id }) => id),
  );
  const files = await fileNames(
    scope,
    found.map(({ evidence }) => evidence),
  );
  const shown = new Map(
    found.map(({ id, evidence, by }) => [id, { evidence: evidenceView(evidence, files), by: by.name, byId: by.id }]),
  );
  return (id) => shown.get(id) ?? { evidence: {}, by: '' };
}
