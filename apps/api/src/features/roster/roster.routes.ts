import * as contract from '@lianluo/contract/roster';
import type { Roster } from '@lianluo/domain/roster/roster';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { rosterSummary, rosterView } from './roster.view';

const find = finderOf<Roster>('rosters');
const steps = () => import('./roster-steps');

/** 值班轮值: rosters, drawn, published and swapped; a shift that was held becomes an activity. */
export function rosterRoutes(mount: Mount): void {
  mount(contract.listRosters, {
    act: async (call) => ({
      body: await listNamed<Roster, ReturnType<typeof rosterSummary>>(
        call,
        'rosters',
        call.query,
        undefined,
        ({ value }) => rosterSummary(value),
      ),
    }),
  });
  mount(contract.createRoster, { act: async (call) => (await import('./create-roster')).createRoster(call) });
  mount(contract.readRoster, {
    find,
    act: async (_call, found) => ({ body: rosterView(found), version: found.version }),
  });
  mount(contract.changeRoster, {
    find,
    act: async (call, found) => (await import('./change-roster')).changeRoster(call, found),
  });
  mount(contract.drawRoster, { find, act: async (call, found) => (await steps()).drawRoster(call, found) });
  mount(contract.publishRoster, { find, act: async (call, found) => (await steps()).publishRoster(call, found) });
  mount(contract.withdrawRoster, { find, act: async (call, found) => (await steps()).withdrawRoster(call, found) });
  mount(contract.swapShift, { find, act: async (call, found) => (await steps()).swapShift(call, found) });
  mount(contract.holdShift, {
    find,
    act: async (call, found) => (await import('./hold-shift')).holdShift(call, found),
  });
}
