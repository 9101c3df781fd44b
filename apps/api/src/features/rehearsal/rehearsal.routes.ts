import * as contract from '@lianluo/contract/rehearsal';
import type { Mount } from '../../floor/http/mount';
import { rehearsalView } from './rehearsal.view';
import { findRehearsal } from './find-rehearsal';

/** 演练县: made once, then put back to its beginning whenever somebody likes. */
export function rehearsalRoutes(mount: Mount): void {
  mount(contract.readRehearsal, {
    find: findRehearsal,
    act: async (_call, found) => ({ body: rehearsalView(found) }),
  });
  mount(contract.createRehearsal, {
    act: async (call) => (await import('./create-rehearsal')).createRehearsal(call),
  });
  mount(contract.resetRehearsal, {
    find: findRehearsal,
    act: async (call, found) => (await import('./reset-rehearsal')).resetRehearsal(call, found),
  });
}
