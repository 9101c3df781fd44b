import { setPoint } from '@lianluo/contract/consultation';
import { Refusal } from '@lianluo/domain/refusal';
import type { Consultation } from '@lianluo/domain/consultation/consultation';
import type { Scope } from '../../../floor/context';
import { route, type Route } from '../../../floor/http/mount';
import { findItem, type FoundItem } from '../../work/find-item';

const find = findItem('consultations');

/** Finds one point with its consultation. */
async function findPoint(scope: Scope, params: { id: string; record: string }): Promise<FoundItem> {
  const found = await find(scope, params);
  // They are read from the consultations.
  const { points } = found.item as Consultation;
  if (!points.some(({ id }) => id === params.record)) throw new Refusal('not-found');
  return found;
}

/** 约定事项 beside a consultation's course. */
export const pointRoutes: readonly Route[] = [
  route(setPoint, {
    find: findPoint,
    act: async (call, found) => (await import('./set-point')).setPointAsTask(call, found),
  }),
];
