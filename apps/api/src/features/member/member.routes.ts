import * as contract from '@lianluo/contract/member';
import type { Member } from '@lianluo/domain/member/member';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { listMembers } from './list-members';
import { memberView } from './member.view';

const find = finderOf<Member>('members');

/** 委员名册. It is read a hundred times for each time it is written to, so what writing takes is loaded then. */
export function memberRoutes(mount: Mount): void {
  mount(contract.listMembers, { act: listMembers });
  mount(contract.createMember, { act: async (call) => (await import('./create-member')).createMember(call) });
  mount(contract.readMember, {
    find,
    act: async (call, member) => ({ body: memberView(member, call), version: member.version }),
  });
  mount(contract.changeMember, {
    find,
    act: async (call, member) => (await import('./change-member')).changeMember(call, member),
  });
  mount(contract.revealMember, {
    find,
    act: async (call, member) => (await import('./reveal-member')).revealMember(call, member),
  });
}
