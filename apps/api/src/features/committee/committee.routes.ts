import * as contract from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Scope } from '../../floor/context';
import type { Mount } from '../../floor/http/mount';
import { changeCommittee } from './change-committee';
import { committeeView } from '../../floor/committee/committee.view';
import { listCommittees } from './list-committees';

export function committeeRoutes(mount: Mount): void {
  mount(contract.listCommittees, { act: listCommittees });
  mount(contract.createCommittee, {
    act: async (call) => (await import('./create-committee')).createCommittee(call),
  });
  mount(contract.readCommittee, {
    find: ofPath,
    act: async ({ today }, committee) => ({ body: committeeView(committee, today), version: committee.version }),
  });
  mount(contract.changeCommittee, { find: ofPath, act: changeCommittee });
}

/** The path's committee was read with the session. */
const ofPath = async ({ committee }: Scope): Promise<Committee> => committee;
