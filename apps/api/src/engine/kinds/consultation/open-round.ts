import type { NewRoundView, openRound as endpoint } from '@lianluo/contract/round';
import type { Consultation } from '@lianluo/domain/consultation/consultation';
import { roundRefusal, type Round } from '@lianluo/domain/consultation/round';
import { lastLinkExpiry } from '@lianluo/domain/link/link';
import { Refusal, refusedField } from '@lianluo/domain/refusal';
import type { Answer, Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { issueLink } from '../../../floor/link/issue-link';
import type { FoundItem } from '../../work/find-item';
import { saving } from '../../work/ledger.store';
import { namedMembers } from '../../work/people';
import { roundRow } from './round.store';
import { roundView } from './round.view';

/** 发出书面协商: a question and a link for each who is asked, in one transaction with the consultation's journal. */
export async function openRound(call: Call<typeof endpoint>, found: FoundItem): Promise<Answer<NewRoundView>> {
  // Of the kinds only consultations are found here.
  const item = found.item as Consultation;
  const { question, opensOn = call.today, closesOn } = call.body;
  if (closesOn < call.today || closesOn > lastLinkExpiry(call.today)) throw refusedField('/closesOn', 'link.expiry');
  const people = await namedPeople(call);
  const refusal = roundRefusal(item, call.committee.consultations);
  if (refusal) throw new Refusal(refusal);

  const id = call.newId();
  const given = people.map((person) => {
    const participant = call.newId();
    const issued = issueLink(call, {
      purpose: 'round',
      subject: { kind: 'rounds', id, name: item.title },
      bearer: { id: participant, name: person.name },
      expiresOn: closesOn,
    });
    return { ...issued, asked: { id: participant, ...person, link: issued.link.id } };
  });
  const round: Round = {
    id,
    committee: call.committee.id,
    consultation: item.id,
    title: item.title,
    question,
    opensOn,
    closesOn,
    participants: given.map(({ asked }) => asked),
    createdAt: call.instant,
    version: 1,
  };
  const next: Consultation = {
    ...item,
    rounds: [...item.rounds, id],
    updatedAt: call.instant,
    version: item.version + 1,
  };
  const links = new Map(given.map(({ link }) => [link.id, link]));
  return commit(
    call,
    [
      ...saving(call, item, next, 'open-round', { textVersion: found.textVersion }),
      { table: 'platforms', put: roundRow(round), if: 'absent' },
      ...given.flatMap(({ writes }) => writes),
    ],
    {
      body: {
        ...roundView(call, { round, answers: [] }, links),
        links: given.map(({ asked, token }) => ({ participant: asked.id, name: asked.name, token })),
      },
      version: round.version,
    },
  );
}

/** Members with their names, everybody else by the name that was written; nobody is asked twice. */
async function namedPeople(call: Call<typeof endpoint>): Promise<{ name: string; member?: string }[]> {
  const { participants } = call.body;
  const ids = participants.flatMap(({ member }) => member ?? []);
  const named = await namedMembers(call, ids, (index) => {
    const at = participants.findIndex(({ member }) => member === ids[index]);
    return `/participants/${at}/member`;
  });
  const nameOf = new Map(named.map(({ member, name }) => [member, name]));
  const met = new Set<string>();
  return participants.map(({ member, name = '' }, index) => {
    const key = member ?? ` ${name}`;
    if (met.has(key))
      throw new Refusal('request.invalid', [{ pointer: `/participants/${index}`, code: 'list.repeated' }]);
    met.add(key);
    return member === undefined ? { name } : { name: nameOf.get(member) ?? '', member };
  });
}
