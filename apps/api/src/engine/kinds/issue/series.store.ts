import { firstSeries, firstSeriesOf, type Series } from '@lianluo/domain/issue/series';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import type { Row } from '../../../floor/storage/table';
import { platformAddress, readPlatformRow } from '../../register/platform.store';

/** A 刊物 of the committee; the one that each has from the start need not be stored. */
export async function findSeries(
  scope: Pick<Scope, 'storage' | 'committee'>,
  id: string,
): Promise<(Series & { row: Row | undefined }) | undefined> {
  const [row] = await scope.storage.get([platformAddress(scope.committee.id, 'series', id)], { consistent: true });
  const stored = row && readPlatformRow<Series>(row, scope.committee)?.value;
  if (stored) return { ...stored, row };
  return id === firstSeries ? { ...firstSeriesOf(scope.committee.id), row: undefined } : undefined;
}

/** The 刊物 that a path names. */
export async function foundSeries(scope: Scope, { id }: { id: string }): Promise<Series & { row: Row | undefined }> {
  const found = await findSeries(scope, id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** The 刊物 that a body names, which still comes out. */
export async function requireSeries(scope: Scope, id: string): Promise<Series> {
  const found = await findSeries(scope, id);
  if (!found?.active) throw invalidField('/series', 'series.unknown', '没有这个刊物，或者已停刊。');
  return found;
}
