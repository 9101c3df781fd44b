import type { Member } from '@lianluo/domain/member/member';
import { cutOffOf } from '@lianluo/domain/proposal/plenary';
import { classesOf } from '@lianluo/domain/proposal/proposal-rules';
import type { KnownNames } from '@lianluo/domain/work/sheet';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';

/** What a ledger of proposals names: members, by their names alone or with their sectors, and 届次会议 with their days; and which classes stay on the list of 跟踪办理. */
export async function namedInSheets(scope: Scope): Promise<KnownNames> {
  const members = await readAll<Member>(scope, 'members');
  const plenaries = scope.committee.proposals?.plenaries ?? [];
  return {
    proposers: members.flatMap(({ value: { id, name, sector } }) => [
      { id, name },
      { id, name: `${name}（${sector}）` },
    ]),
    watched: classesOf(scope.committee.proposals).flatMap(({ id, meaning, watched }) =>
      watched ? [{ id, name: meaning }] : [],
    ),
    session: plenaries.map(({ id, name }) => ({ id, name })),
    opensOn: plenaries.map(({ id, opensOn }) => ({ id, name: opensOn })),
    cutOffOn: plenaries.map((plenary) => ({ id: plenary.id, name: cutOffOf(plenary) })),
  };
}
