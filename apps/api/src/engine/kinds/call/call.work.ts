import { callAnswers, calls } from '@lianluo/contract/call';
import { route } from '../../../floor/http/mount';
import { namedUnits } from '../../register/named-units';
import { findItem } from '../../work/find-item';
import type { KindWork } from '../../work/kind-work';

/** What the API adds to 约稿: its units are named, and who answered is counted. */
export const callWork: KindWork = {
  endpoints: calls,
  whole: { units: namedUnits },
  records: [
    route(callAnswers, {
      find: findItem('calls'),
      act: async (call, found) => (await import('./answers')).readAnswers(call, found),
    }),
  ],
};
