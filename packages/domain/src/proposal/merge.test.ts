import { expect, test } from 'vitest';
import { aMember, aProposal } from '../../test-support/proposal/proposal.examples';
import { giveBack, takeIn } from './merge';
import { proposingMembers } from './proposal';

const parent = aProposal({
  id: 'one',
  status: 'screening',
  form: 'joint',
  proposers: [aMember(1), aMember(2, { signing: { state: 'declined', by: 'link' } }), aMember(3)],
});

test('who did not want to sign the one is a proposer of it once their own was merged into it', () => {
  const own = aProposal({ id: 'two', status: 'screening', proposers: [aMember(2, { id: 'own' })] });
  const merged = takeIn(parent, own);

  expect(proposingMembers(parent)).toEqual(['m1', 'm3']);
  expect(proposingMembers(merged)).toEqual(['m1', 'm3', 'm2']);
  // That they did not sign the one stays said, also once the other is taken out again.
  expect(merged.proposers.map(({ id, mergedFrom }) => [id, mergedFrom])).toEqual([
    ...parent.proposers.map(({ id }) => [id, undefined]),
    ['own', 'two'],
  ]);
  expect(giveBack(merged, own).proposers).toEqual(parent.proposers);
});

test('whoever declined to sign what is merged comes with nothing', () => {
  const child = aProposal({
    id: 'two',
    proposers: [aMember(7, { id: 'x' }), aMember(8, { id: 'y', signing: { state: 'declined' } })],
  });
  expect(proposingMembers(takeIn(parent, child))).toEqual(['m1', 'm3', 'm7']);
});

test('proposers that two sheets numbered alike are told apart by their ids', () => {
  const child = aProposal({ id: 'two', proposers: [aMember(7, { id: 'p1' }), aMember(8, { id: 'p2' })] });
  const ids = takeIn(parent, child).proposers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(5);
});
