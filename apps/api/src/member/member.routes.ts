import * as contract from '@lianluo/contract/member';
import { currentGroups, isSensitiveSector, type Member } from '@lianluo/domain/member/member';
import type { Call, Scope } from '../context';
import { commit } from '../http/commit';
import type { Mount } from '../http/mount';
import { accessEntry } from '../journal/journal';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { memberView } from './member.view';

const collection = 'members';
const find = finderOf<Member>(collection);

/** 委员名册 */
export function memberRoutes(mount: Mount): void {
  mount(contract.listMembers, { act: list });
  mount(contract.createMember, { act: async (call) => (await import('./save-member')).createMember(call) });
  mount(contract.readMember, {
    find,
    act: async (call, member) => ({ body: memberView(member, call.actor), version: member.version }),
  });
  mount(contract.changeMember, {
    find,
    act: async (call, member) => (await import('./save-member')).changeMember(call, member),
  });
  mount(contract.revealMember, { find, act: reveal });
}

async function list(call: Call<typeof contract.listMembers>) {
  const filter = memberFilter(call, call.query);
  return {
    body: await listNamed<Member, contract.MemberView>(call, collection, call.query, filter, ({ value }) =>
      memberView(value, call.actor),
    ),
  };
}

export interface MemberFilter {
  unit?: string | undefined;
  sector?: string | undefined;
  level?: string | undefined;
  status?: string | undefined;
}

/** The filters of the roster as one question; nothing when none is set. A sector the reader may not see finds nobody. */
export function memberFilter({ actor, today }: Scope, asked: MemberFilter): ((member: Member) => boolean) | undefined {
  const { unit, sector, level, status } = asked;
  if (unit === undefined && sector === undefined && level === undefined && status === undefined) return undefined;
  return (member) =>
    (unit === undefined || currentGroups(member, today).includes(unit)) &&
    (sector === undefined ||
      (member.sector === sector && (actor.reach === 'own' || !isSensitiveSector(member.sector)))) &&
    (level === undefined || member.level === level) &&
    (status === undefined || member.status === status);
}

/** The value of one protected field, with a journal entry of who asked and why. */
async function reveal(call: Call<typeof contract.revealMember>, member: Member) {
  const { field, reason } = call.body;
  return commit(call, [accessEntry(call, 'member.reveal', { member: member.id, field, reason })], {
    body: { field, value: member[field] ?? null },
  });
}
