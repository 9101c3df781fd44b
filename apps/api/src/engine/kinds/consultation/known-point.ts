import type { Consultation } from '@lianluo/domain/consultation/consultation';
import { refusedField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';

/** A point that is not there is told before what the item's state says, like everything a body names. */
export async function knownPoint(_scope: Scope, item: WorkItem, body: { point?: string }): Promise<Prepared> {
  // These are steps of consultations alone.
  const { points } = item as Consultation;
  if (body.point !== undefined && !points.some(({ id }) => id === body.point))
    throw refusedField('/point', 'point.unknown');
  return { input: body, also: () => [] };
}
