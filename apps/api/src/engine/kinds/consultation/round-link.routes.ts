import { answerHeldRound, readHeldRound, type HeldRoundView } from '@lianluo/contract/round';
import type { Link } from '@lianluo/domain/link/link';
import type { Consultation } from '@lianluo/domain/consultation/consultation';
import {
  isOpenOutside,
  roundState,
  type Asked,
  type Round,
  type RoundAnswer,
} from '@lianluo/domain/consultation/round';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { Route } from '../../../floor/http/mount';
import { differenceOf, entryOf } from '../../../floor/journal/journal';
import { linkRoute } from '../../../floor/link/link-door';
import { headAddress } from '../../work/ledger.store';
import { readHead } from '../../work/head-row';
import { answerAddress, answerRow, readAnswer, readRound, roundAddress } from './round.store';

type Holder = Scope & { link: Link };

interface Held {
  round: Round;
  asked: Asked;
  answer: RoundAnswer | undefined;
}

/**
 * What the link opens: its own round and its bearer's own answer. As soon as the round's days are over, however long the link was
 * renewed for, the committee allows no rounds any more, or the consultation is nothing for anybody outside, it opens nothing, word
 * for word like one that never was.
 */
export async function heldBy({ storage, committee, link, today }: Holder): Promise<Held> {
  const { bearer, subject } = link;
  const addresses = [
    roundAddress(committee.id, subject.id),
    answerAddress(committee.id, subject.id, bearer?.id ?? 'nobody'),
  ];
  const [row, answerRowFound] = await storage.get(addresses, { consistent: true });
  const round = row && readRound(row);
  const asked = round?.participants.find(({ id, link: own }) => id === bearer?.id && own === link.id);
  const isAllowed = committee.consultations?.remoteRounds === true;
  if (!round || !asked || !isAllowed || today > round.closesOn) throw new Refusal('not-found');
  const [head] = await storage.get([headAddress(committee.id, 'consultations', round.consultation)]);
  // Consultations alone stand there.
  if (!head || !isOpenOutside(readHead(head) as Consultation)) throw new Refusal('not-found');
  return { round, asked, answer: answerRowFound && readAnswer(answerRowFound) };
}

function heldView({ committee, today }: Holder, { round, asked, answer }: Held): HeldRoundView {
  const state = roundState(round, today);
  return {
    committee: committee.fullName ?? committee.name,
    title: round.title,
    name: asked.name,
    ...(state !== 'ahead' && { question: round.question }),
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    state,
    answer: answer ? { text: answer.text, at: answer.at } : null,
  };
}

/** 书面协商 by a link: its holder reads the question, and writes and changes an answer until the round is over. */
export const roundLinks: readonly Route[] = [
  linkRoute(readHeldRound, {
    purpose: 'round',
    act: async (call) => ({ body: heldView(call, await heldBy(call)) }),
  }),
  linkRoute(answerHeldRound, {
    purpose: 'round',
    act: async (call) => {
      const held = await heldBy(call);
      const { round, asked, answer: before } = held;
      const state = roundState(round, call.today);
      if (state !== 'open') throw new Refusal(state === 'over' ? 'round.over' : 'round.not-open');
      const { text } = call.body;
      if (text === before?.text) return { body: heldView(call, held) };
      const version = (before?.version ?? 0) + 1;
      const answer: RoundAnswer = { participant: asked.id, text, at: call.instant, version };
      const item = { kind: 'round-answers', id: `${round.id}.${asked.id}`, version };
      return commit(
        call,
        [
          {
            table: 'platforms',
            put: answerRow(call.committee.id, round.id, answer),
            if: before ? { version: before.version } : 'absent',
          },
          entryOf(call, item, 'answer', differenceOf(before, answer)),
        ],
        { body: heldView(call, { ...held, answer }) },
      );
    },
  }),
];
