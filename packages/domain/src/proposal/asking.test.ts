import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aProposal } from '../../test-support/proposal/proposal.examples';
import { answer } from '../../test-support/refusal.examples';
import { mostEntries } from '../text/limits';
import { linkActionRefusal, linkState, usualLinkExpiry } from '../link/link';
import { askRatingRefusal, rate, ratingsOfRound, unratedOf, voidRating } from './consulting';
import { linksRefusal } from './outside';
import {
  proposalStatuses,
  proposingMembers,
  type Proposal,
  type ProposalStatus,
  type Proposer,
  type Signing,
} from './proposal';
import type { Satisfaction } from './rating';
import { giveBack, takeIn } from './merge';
import { asTheyWere, openSigners } from './proposer';
import { askSigningRefusal, sign, signedAnew, signedWhile } from './signing';

const now = '2026-03-09T09:00:00+08:00';
const first: Proposer = { id: 'p1', name: '李红', member: 'm1' };
const signer = (id: string, signing: Signing = { state: 'asked' }): Proposer => ({
  id,
  name: `联名人${id}`,
  member: `m-${id}`,
  signing,
});
const joint = (over: Partial<Proposal> = {}): Proposal =>
  aProposal({ status: 'submitted', form: 'joint', proposers: [first, signer('p2'), signer('p3')], ...over });
const confirmed = { proposer: 'p2', state: 'confirmed' } as const;
const byLink = { by: 'link', now } as const;
const onPaper = { by: 'paper', now } as const;
const said = { proposer: 'p1', attitude: 'satisfied', result: 'unsatisfied' } as const;
const entered = { id: 'r1', at: now, by: 'paper', enteredBy: '办公室', enteredById: 'u' } as const;

describe('联名', () => {
  test('who signs with the first says so before the proposal is decided on, and the first does not', () => {
    for (const status of Object.keys(proposalStatuses) as ProposalStatus[]) {
      const result = answer(() => sign(joint({ status }), confirmed, byLink));
      expect([status, typeof result]).toEqual([
        status,
        signedWhile.some((each) => each === status) ? 'object' : 'string',
      ]);
    }
    expect(answer(() => sign(joint(), { ...confirmed, proposer: 'p1' }, onPaper))).toBe('proposal.signing-none');
    expect(answer(() => sign(joint(), { ...confirmed, proposer: 'p9' }, onPaper))).toBe('proposal.proposer-unknown');
    expect(askSigningRefusal(joint(), first)).toBe('proposal.signing-none');
  });

  test('one signature changes one line, and paper is put right by paper but never replaces a link', () => {
    const signed = sign(joint(), confirmed, onPaper);
    expect(signed.proposers).toEqual([first, signer('p2', { state: 'confirmed', by: 'paper', at: now }), signer('p3')]);
    expect(openSigners(signed).map(({ id }) => id)).toEqual(['p3']);
    expect(askSigningRefusal(signed, signed.proposers[1]!)).toBe('proposal.signing-answered');
    expect(sign(signed, { ...confirmed, state: 'declined' }, onPaper).proposers[1]?.signing?.state).toBe('declined');

    const linked = sign(joint(), confirmed, byLink);
    expect(answer(() => sign(linked, confirmed, onPaper))).toBe('proposal.signing-by-link');
  });

  test('a signature stands under the text that was read', () => {
    const before = sign(sign(joint(), confirmed, byLink), { proposer: 'p3', state: 'declined' }, byLink);
    const paper = sign(joint(), confirmed, onPaper);

    expect(signedAnew(before, { ...before, category: '城乡建设' })).toEqual({ ...before, category: '城乡建设' });
    const changed = signedAnew(before, { ...before, title: '加装电梯和扶手' });
    expect(changed.proposers.map(({ signing }) => signing?.state)).toEqual([undefined, 'asked', 'declined']);
    const other = { ...before, proposers: [{ ...first, member: 'm9' }, ...before.proposers.slice(1)] };
    expect(signedAnew(before, other).proposers[1]?.signing).toEqual({ state: 'asked' });
    // Paper has its own.
    expect(signedAnew(paper, { ...paper, title: '加装电梯和扶手' }).proposers).toEqual(paper.proposers);
  });
});

describe('提案者 that are changed or merged', () => {
  const asked = { round: 1, link: 'l1' };

  test('each keeps what they said and the link they were sent, and whoever comes to stand first signs with nobody', () => {
    const before = joint({ proposers: [first, { ...signer('p2'), asked }, signer('p3', { state: 'declined' })] });
    const as = (...members: string[]) =>
      asTheyWere(before, { ...before, proposers: members.map((member) => ({ id: 'new', name: '改', member })) });

    expect(as('m1', 'm-p2', 'm-p3')).toEqual(before.proposers);
    expect(as('m-p3', 'm1')).toEqual([{ id: 'p3', name: '联名人p3', member: 'm-p3' }, first]);
  });

  test('an author of what is merged is one of the whole, though they did not sign the other', () => {
    const parent = joint({
      proposers: [first, signer('p2', { state: 'declined' }), signer('p3', { state: 'confirmed' })],
    });
    const child = aProposal({
      id: 'pr-2',
      status: 'submitted',
      proposers: [{ id: 'c1', name: '联名人p2', member: 'm-p2' }],
    });
    const grown = takeIn(parent, child);

    expect(proposingMembers(parent)).toEqual(['m1', 'm-p3']);
    expect(proposingMembers(grown)).toEqual(['m1', 'm-p3', 'm-p2']);
    expect(giveBack(grown, child).proposers).toEqual(parent.proposers);
  });

  test('one takes in as many as its row bears', () => {
    const child = (no: number, people = 1) =>
      aProposal({
        id: `c${no}`,
        status: 'submitted',
        proposers: Array.from({ length: people }, (_, of) => ({ id: `p${of}`, name: '某', member: `m${no}-${of}` })),
      });
    const many = Array.from({ length: mostEntries.merged }, (_, no) => child(no)).reduce(takeIn, joint());

    expect(many.content?.references).toHaveLength(mostEntries.merged);
    expect(answer(() => takeIn(many, child(99)))).toBe('proposal.merge-full');
    const people = takeIn(takeIn(aProposal({ status: 'filed' }), child(1, 60)), child(2, 59));
    expect(people.proposers).toHaveLength(mostEntries.proposersMerged);
    expect(answer(() => takeIn(people, child(3)))).toBe('proposal.merge-full');
  });
});

describe('征询意见', () => {
  const replied = joint({
    status: 'replied',
    proposers: [first, signer('p2', { state: 'confirmed' }), signer('p3', { state: 'declined' })],
  });

  test('each who proposed rates a round once; who declined to sign has proposed nothing', () => {
    const rated = rate(replied, said, entered);

    expect(rated.ratings).toEqual([{ ...entered, ...said, name: '李红', round: 1 }]);
    expect(unratedOf(rated).map(({ id }) => id)).toEqual(['p2']);
    expect(answer(() => rate(rated, said, entered))).toBe('proposal.rating-rated');
    expect(answer(() => rate(rated, { ...said, proposer: 'p3' }, entered))).toBe('proposal.proposer-unknown');
    expect(answer(() => rate({ ...replied, status: 'assigned' }, said, entered))).toBe('proposal.rating-not-now');
    // The second handling has its own.
    const again = { ...rated, round: 2 };
    expect(unratedOf(again).map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(answer(() => voidRating(again, 'r1'))).toBe('proposal.rating-past');
  });

  test('what was entered from paper is voided, what came by a link is not', () => {
    const paper = rate(replied, said, entered);
    expect(voidRating(paper, 'r1')).toEqual(replied);
    expect(answer(() => voidRating(paper, 'r2'))).toBe('proposal.rating-unknown');
    const linked = rate(replied, said, { id: 'r1', at: now, by: 'link' });
    expect(answer(() => voidRating(linked, 'r1'))).toBe('proposal.rating-by-link');
  });

  test('whatever is tried in whatever order, a round has one rating of each at most and none of the others', () => {
    const satisfaction = fc.constantFrom<Satisfaction>('satisfied', 'mostly-satisfied', 'unsatisfied');
    const attempt = fc.record({
      proposer: fc.constantFrom('p1', 'p2', 'p3', 'p9'),
      attitude: satisfaction,
      result: satisfaction,
      by: fc.constantFrom('link' as const, 'paper' as const),
      what: fc.constantFrom('rate', 'void', 'redo'),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let item = replied;
        for (const [index, { by, what, ...line }] of attempts.entries()) {
          const next = answer((): Proposal => {
            if (what === 'redo') return { ...item, round: item.round + 1 };
            if (what === 'void') return voidRating(item, item.ratings.at(-1)?.id ?? 'none');
            return rate(item, line, { id: `r${index}`, at: now, by });
          });
          if (typeof next === 'string') continue;
          expect(Math.abs(next.ratings.length - item.ratings.length)).toBe(what === 'redo' ? 0 : 1);
          item = next;
        }
        const keys = item.ratings.map(({ proposer, round }) => `${round} ${proposer}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(ratingsOfRound(item).every((each) => askRatingRefusal(item, { ...first, id: each.proposer }))).toBe(
          true,
        );
        expect(item.ratings.some(({ proposer }) => proposer === 'p3' || proposer === 'p9')).toBe(false);
      }),
    );
  });
});

describe('链接', () => {
  test('are given out where the committee says so, and never of what is closed to all but named people', () => {
    expect(linksRefusal(joint(), undefined)).toBe('proposal.links-off');
    expect(linksRefusal(joint(), { links: true })).toBeUndefined();
    expect(linksRefusal(joint({ restrictedTo: [] }), { links: true })).toBe('proposal.no-links');
  });

  test('one that was used is neither renewed nor taken back', () => {
    const used = { used: { at: now }, expiresOn: usualLinkExpiry('2026-03-09') };
    expect(used.expiresOn).toBe('2026-04-08');
    expect([linkState(used, '2026-03-09'), linkState(used, '2026-12-01')]).toEqual(['used', 'used']);
    // Of a link the rule looks at these alone.
    expect(linkActionRefusal(used as Parameters<typeof linkActionRefusal>[0], '2026-03-09')).toBe('link.used');
  });
});
