import * as contract from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Call, Scope } from '../context';
import { commit } from '../http/commit';
import type { Mount } from '../http/mount';
import { differenceOf, entryOf } from '../journal/journal';
import { pageInNameOrder } from '../platform/name-order';
import { committeeRow } from './committee.store';
import { committeeView } from './committee.view';
import { countiesOf } from './counties';

export function committeeRoutes(mount: Mount): void {
  mount(contract.listCommittees, { act: listCommittees });
  mount(contract.createCommittee, {
    act: async (call) => (await import('./create-committee')).createCommittee(call),
  });
  mount(contract.readCommittee, {
    find: ofPath,
    act: async (_call, committee) => ({ body: committeeView(committee), version: committee.version }),
  });
  mount(contract.changeCommittee, { find: ofPath, act: changeCommittee });
}

/** The path's committee was read with the session. */
const ofPath = async ({ committee }: Scope): Promise<Committee> => committee;

async function listCommittees(call: Call<typeof contract.listCommittees>) {
  const counties = call.user.roles.includes('city-administrator') ? await countiesOf(call, call.home.id) : [];
  const page = pageInNameOrder(call, 'committees', call.query, [call.home, ...counties]);
  return { body: { ...page, items: page.items.map(committeeView) } };
}

async function changeCommittee(call: Call<typeof contract.changeCommittee>, committee: Committee) {
  const changed: Committee = {
    ...committee,
    name: call.body.name ?? committee.name,
    term: call.body.term ?? committee.term,
    version: committee.version + 1,
  };
  const item = { kind: 'committee', id: committee.id, version: changed.version };
  return commit(
    call,
    [
      { table: 'platforms', put: committeeRow(changed), if: { version: committee.version } },
      entryOf(call, item, 'change', differenceOf(committee, changed)),
    ],
    { body: committeeView(changed), version: changed.version },
  );
}
