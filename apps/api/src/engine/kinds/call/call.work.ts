import { callAnswers, calls } from '@lianluo/contract/call';
import { route } from '../../../floor/http/mount';
import type { Scope } from '../../../floor/context';
import { requireUnits } from '../../register/require-units';
import { findItem } from '../../work/find-item';
import type { KindWork } from '../../work/kind-work';

/** The units that are asked, with the names they have today. */
async function askedUnits(scope: Scope, ids: readonly string[]) {
  const found = await requireUnits(scope, ids, (index) => `/units/${index}`);
  return ids.map((unit) => ({ unit, name: found.get(unit)?.name ?? '' }));
}

/** What the API adds to 约稿: its units are named, and who answered is counted. */
export const callWork: KindWork = {
  endpoints: calls,
  whole: { units: askedUnits },
  records: [
    route(callAnswers, {
      find: findItem('calls'),
      act: async (call, found) => (await import('./answers')).readAnswers(call, found),
    }),
  ],
};
