import { networkKinds } from '@lianluo/domain/grid/terms';
import type { MemberNetworks, readMemberNetworks as endpoint } from '@lianluo/contract/grid';
import { yearOf } from '@lianluo/domain/calendar/day';
import { dutiesOf, linkKey } from '@lianluo/domain/grid/contact';
import { networkOn, type GridNode } from '@lianluo/domain/grid/network';
import { networks } from '@lianluo/domain/grid/networks';
import { isSame, type GridSubject } from '@lianluo/domain/grid/subject';
import { lastReached } from '@lianluo/domain/grid/suggest';
import type { Member } from '@lianluo/domain/member/member';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readContactLog } from './contact-log.store';
import { readNetworks, schemeOn, type StoredNetwork } from './network.store';
import { subjectNames } from './subject-names';

/** A member's places today; an empty list where they stand in no network. */
export async function readMemberNetworks(
  call: Call<typeof endpoint>,
  member: Pick<Member, 'id'>,
): Promise<AnswerFor<typeof endpoint>> {
  const subject: GridSubject = { type: 'member', id: member.id };
  const stored = await readNetworks(call, networkKinds);
  const items = await Promise.all(stored.map((each) => placeIn(call, each, subject)));
  return { body: { items: items.filter((item) => item !== undefined) } };
}

async function placeIn(
  scope: Scope,
  stored: StoredNetwork,
  subject: GridSubject,
): Promise<MemberNetworks['items'][number] | undefined> {
  const { kind, placements } = stored;
  const nodes = networkOn(placements, scope.today);
  const node = nodes.find((each) => isSame(each.subject, subject));
  if (!node) return undefined;
  const [nameOf, lastOn] = node.parent
    ? await Promise.all([subjectNames(scope, [node.parent]), lastContact(scope, stored, node)])
    : [];
  return {
    network: kind,
    label: networks[kind].label,
    level: node.level,
    levelName: schemeOn(stored, scope.today).levels[node.level - 1]?.name ?? '',
    ...(node.parent && {
      parent: { member: node.parent.id, type: node.parent.type, name: nameOf?.(node.parent) ?? node.parent.id },
    }),
    people: nodes.filter(({ parent }) => isSame(parent, subject)).length,
    ...(lastOn !== undefined && { lastOn }),
  };
}

async function lastContact(scope: Scope, { kind }: StoredNetwork, node: GridNode): Promise<string | undefined> {
  const year = yearOf(scope.today);
  const log = await readContactLog(scope, kind, [year - 1, year]);
  const [duty] = dutiesOf(kind, [node]);
  return duty && lastReached(kind, log, scope.today).get(linkKey(duty.contactor, duty.contacted))?.on;
}
