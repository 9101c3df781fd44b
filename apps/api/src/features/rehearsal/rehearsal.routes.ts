import * as contract from '@lianluo/contract/rehearsal';
import type { Mount } from '../../floor/http/mount';
import { findRehearsal, foundRehearsal } from './find-rehearsal';
import { noRehearsal, rehearsalView } from './rehearsal.view';

/** 演练县: made once, then put back to its beginning whenever somebody likes. */
export function rehearsalRoutes(mount: Mount): void {
  mount(contract.readRehearsal, {
    find: async (scope) => (scope.committee.level === 'city' ? foundRehearsal(scope) : findRehearsal(scope)),
    act: async (_call, found) => ({ body: found ? rehearsalView(found) : noRehearsal }),
  });
  mount(contract.createRehearsal, {
    act: async (call) => (await import('./create-rehearsal')).createRehearsal(call),
  });
  mount(contract.resetRehearsal, {
    find: findRehearsal,
    act: async (call, found) => (await import('./reset-rehearsal')).resetRehearsal(call, found),
  });
}
