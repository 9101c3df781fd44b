import type { Scope } from '../../floor/context';
import { readAppraisalHeads, type AppraisalHead } from './appraisal.store';
import { readClosed } from './closed-years';
import { isSettled } from './year-state';

/** Every year of a committee that is locked, or being locked right now. */
export async function settledHeads(scope: Pick<Scope, 'storage' | 'committee'>): Promise<AppraisalHead[]> {
  const closed = await readClosed(scope.storage, scope.committee.id);
  const heads = await readAppraisalHeads(
    scope,
    closed.map(({ year }) => year),
  );
  // A lock that came to nothing has left its year among those that are closed.
  return heads.filter(isSettled);
}
