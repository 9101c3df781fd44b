import { readParty, readStatuses } from '../import/party';
import type { Member } from './member';
import type { PoliticalStatus } from './political-statuses';

type Status = Pick<Member, 'party' | 'partyMember'>;

/** As a reader gets it, who may see neither. */
interface Shown {
  party?: string | null | undefined;
  partyMember?: boolean | null | undefined;
}

/** 政治面貌 in a word: as it was written, else what is known of it. */
export const politicalStatus = ({ party, partyMember }: Shown): string => party ?? (partyMember ? '中共党员' : '');

/** Whether 政治面貌 is this one of the list, however it was written; who is of two parties is of each. */
export const isOfStatus = (member: Status, status: PoliticalStatus): boolean =>
  readStatuses(politicalStatus(member)).includes(status);

/** 政治面貌 and whether that is the Party: the one that is said tells the other, and a word that no longer holds goes. */
export function politicalStatusAfter(
  before: Status,
  { party, partyMember }: { party?: string | null | undefined; partyMember?: boolean | null | undefined },
): Status {
  const word = party === undefined ? before.party : (party ?? undefined);
  const told = partyMember ?? (typeof party === 'string' ? readParty(party) : undefined);
  // Taken away, it is no longer known.
  const isTaken = partyMember === null || (party === null && partyMember === undefined);
  const isMember = told ?? (isTaken ? undefined : before.partyMember);
  return { partyMember: isMember, party: (readParty(word) ?? isMember) === isMember ? word : undefined };
}
