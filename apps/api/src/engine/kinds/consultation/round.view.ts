import type { RoundView } from '@lianluo/contract/round';
import { roundState } from '@lianluo/domain/consultation/round';
import { linkState, type Link } from '@lianluo/domain/link/link';
import type { Scope } from '../../../floor/context';
import { linkAddress, readLinkRow } from '../../../floor/link/link.store';
import type { StoredRound } from './round.store';
import { getAll } from '../../../floor/storage/get-all';

/** The links of a round, by id. */
export async function linksOf({ storage, committee }: Scope, { round }: StoredRound): Promise<Map<string, Link>> {
  const rows = await getAll(
    storage,
    round.participants.map(({ link }) => linkAddress({ committee: committee.id, id: link })),
  );
  return new Map(rows.flatMap((row) => (row ? [[row.sk, readLinkRow(row).link] as const] : [])));
}

/** 书面协商的一轮 as the office sees it, without what opens its links. */
export function roundView(
  { today }: Scope,
  { round, answers }: StoredRound,
  links: ReadonlyMap<string, Link>,
): RoundView {
  const answered = new Map(answers.map((each) => [each.participant, each]));
  return {
    id: round.id,
    question: round.question,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    state: roundState(round, today),
    participants: round.participants.map(({ id, name, member, link: linkId }) => {
      const link = links.get(linkId);
      const answer = answered.get(id);
      return {
        id,
        name,
        ...(member !== undefined && { member }),
        link: { id: linkId, state: link ? linkState(link, today) : 'revoked', hint: link?.hint ?? '' },
        ...(answer && { answer: { text: answer.text, at: answer.at } }),
      };
    }),
    answered: answers.length,
    createdAt: round.createdAt,
    updatedAt: round.updatedAt ?? round.createdAt,
    version: round.version,
  };
}
