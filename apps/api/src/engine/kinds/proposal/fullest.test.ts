import type { Handled } from '@lianluo/domain/proposal/handling-unit';
import { mostRounds } from '@lianluo/domain/proposal/satisfaction';
import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import { kinds } from '@lianluo/domain/work/kinds';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import type { WorkItem } from '@lianluo/domain/work/item';
import { expect, test } from 'vitest';
import { sizeOfRow } from '../../../floor/storage/row-size';
import { headRow } from '../../work/head-row';
import { splitTexts } from '../../work/texts';

/** By DynamoDB's rule. */
const mostBytesInRow = 400 * 1024;
const id = '0mpdcucg0aizmv90';
const at = '2026-06-01T02:00:00.000Z';
const day = '2026-06-01';
const words = (length: number) => '办'.repeat(length);
const times = <Each>(length: number, of: (index: number) => Each): Each[] =>
  Array.from({ length }, (_, index) => of(index));

/** As many of everything as are taken, each in as many words as an office writes. */
const unit = (index: number): Handled => ({
  id: `${id}${index}`,
  name: words(12),
  entry: id,
  lead: index === 0,
  state: 'passed',
  since: at,
  assignedAt: at,
  signedForAt: at,
  repliedAt: at,
  reply: words(most.reply),
  returnReason: words(100),
  returnRefusal: words(100),
  via: 'procuratorate',
  part: { no: index, title: words(most.title) },
  contacts: times(mostEntries.contacts, () => ({ method: 'symposium', on: day, note: words(20) })),
  opinion: { on: day, text: words(300) },
  letter: { number: words(16), signer: words(4), class: 'A' },
});
const proposers = times(mostEntries.proposersMerged, (index): Proposer => ({
  id: `${id}${index}`,
  name: words(4),
  member: id,
  post: words(30),
  signing: { state: 'confirmed', by: 'link', at, link: id },
  asked: { round: mostRounds, link: id },
  mergedFrom: id,
}));
const fullest = {
  id,
  committee: 'qindu',
  kind: 'proposals',
  title: words(most.title),
  status: 'closed',
  reportedOn: day,
  waitingFor: null,
  dueOn: null,
  createdBy: id,
  createdAt: at,
  updatedAt: at,
  version: 9,
  form: 'joint',
  proposers,
  content: { situation: words(most.section) },
  sitting: 'in-session',
  imported: false,
  round: mostRounds,
  handlingUnits: times(mostEntries.handlingUnits, unit),
  ratings: times(mostRounds, (round) =>
    proposers.map(({ id: proposer, name }) => ({
      id,
      proposer,
      name,
      round: round + 1,
      attitude: 'mostly-satisfied' as const,
      result: 'mostly-satisfied' as const,
      text: words(most.comment),
      by: 'paper' as const,
      at,
      enteredBy: words(4),
      enteredById: id,
    })),
  ).flat(),
  formerReplies: times(mostEntries.handlingUnits * (mostRounds - 1), (index) => ({
    id: `${id}${index}`,
    unit: id,
    name: words(12),
    round: 1,
    repliedAt: at,
    since: at,
    letter: { number: words(16), signer: words(4), class: 'A' },
    text: words(most.reply),
  })),
  followUps: times(mostEntries.followUps, (index) => ({
    id: `${id}${index}`,
    on: day,
    text: words(most.result),
    class: 'B',
  })),
  key: {
    leader: words(4),
    decidedOn: day,
    surveys: times(mostEntries.surveys, () => ({ id, on: day, text: words(300) })),
  },
} as unknown as Proposal & WorkItem;

test('as many proposers, ratings, units and talks as are taken stand in one row', () => {
  const { head } = splitTexts(kinds.proposals, fullest);

  expect(sizeOfRow(headRow(head, 1))).toBeLessThan(mostBytesInRow);
});
