import type { Member } from '@lianluo/domain/member/member';
import { cutOffOf } from '@lianluo/domain/proposal/plenary';
import type { KnownPlenaries } from '@lianluo/domain/proposal/ledger/session-cell';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';

/** What a ledger of proposals names: members, by their names alone or with their sectors, and 届次会议 with their days. */
export async function namedInSheets(scope: Scope): Promise<KnownPlenaries> {
  const members = await readAll<Member>(scope, 'members');
  const plenaries = scope.committee.proposals?.plenaries ?? [];
  return {
    proposers: members.flatMap(({ value: { id, name, sector } }) => [
      { id, name },
      { id, name: `${name}（${sector}）` },
    ]),
    session: plenaries.map(({ id, name }) => ({ id, name })),
    opensOn: plenaries.map(({ id, opensOn }) => ({ id, name: opensOn })),
    cutOffOn: plenaries.map((plenary) => ({ id: plenary.id, name: cutOffOf(plenary) })),
  };
}
