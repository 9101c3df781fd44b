import * as contract from '@lianluo/contract/member';
import { currentGroups, isSensitiveSector, type Member, type Placement } from '@lianluo/domain/member/member';
import { endPlacements, hasLeft } from '@lianluo/domain/member/leaving';
import { politicalStatusAfter } from '@lianluo/domain/member/political-status';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { BodyOf } from '@lianluo/contract/endpoint';
import type { Call, Scope } from '../context';
import { commit } from '../http/commit';
import type { Mount } from '../http/mount';
import { accessEntry } from '../journal/journal';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { addNamed, changeNamed } from '../platform/save';
import type { Row } from '../storage/table';
import { requireUnits } from '../unit/require-units';
import { memberView } from './member.view';

const collection = 'members';
const find = finderOf<Member>(collection);

/** 委员名册 */
export function memberRoutes(mount: Mount): void {
  mount(contract.listMembers, { act: list });
  mount(contract.createMember, { act: create });
  mount(contract.readMember, {
    find,
    act: async (call, member) => ({ body: memberView(member, call.actor), version: member.version }),
  });
  mount(contract.changeMember, { find, act: change });
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

async function create(call: Call<typeof contract.createMember>) {
  const { placements, ...fields } = call.body;
  const member: Member = {
    id: call.newId(),
    committee: call.committee.id,
    ...fields,
    ...politicalStatusAfter({ partyMember: false }, fields),
    placements: await placementsOf(call, placements),
    version: 1,
  };
  return addNamed(call, collection, member, memberView(member, call.actor));
}

async function change(call: Call<typeof contract.changeMember>, { row, ...before }: Member & { row: Row }) {
  const { placements: changed, leftOn, ...fields } = call.body;
  const placements = changed ? await placementsOf(call, changed) : before.placements;
  const leaves = fields.status !== undefined && hasLeft(fields.status) && !hasLeft(before.status);
  if (leftOn !== undefined && !leaves)
    throw invalidField('/leftOn', 'member.not-leaving', '只有状态改为辞去、届满等不再是委员时，才填离任日期。');
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? undefined]])),
  );
  const member: Member = {
    ...before,
    ...given,
    ...politicalStatusAfter(before, fields),
    placements: leaves ? endPlacements(placements, leftOn ?? call.today, call.today) : placements,
    version: row.version + 1,
  };
  return changeNamed(call, collection, row, before, member, memberView(member, call.actor));
}

/** The value of one protected field, with a journal entry of who asked and why. */
async function reveal(call: Call<typeof contract.revealMember>, member: Member) {
  const { field, reason } = call.body;
  return commit(call, [accessEntry(call, 'member.reveal', { member: member.id, field, reason })], {
    body: { field, value: member[field] ?? null },
  });
}

async function placementsOf(
  scope: Scope,
  given: NonNullable<BodyOf<typeof contract.changeMember>['placements']>,
): Promise<Placement[]> {
  const units = await requireUnits(
    scope,
    given.map(({ group }) => group),
    (index) => `/placements/${index}/group`,
  );
  return given.map(({ group, basis, from = scope.today, to }, index) => {
    if (to !== undefined && to < from)
      throw new Refusal('request.invalid', [
        { pointer: `/placements/${index}/to`, code: 'placement.order', message: '结束日期不能早于开始日期。' },
      ]);
    return { group, kind: units.get(group)?.type ?? 'liaison-group', basis, from, ...(to && { to }) };
  });
}
