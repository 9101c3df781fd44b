import { expect, test } from 'vitest';
import { proposedLine, withReplies } from './reply';

const names = ['m1', 'm2', 'm3'].map((member) => ({ member, name: `委员${member}` }));

test('replies are entered, entered anew and taken back, each member once', () => {
  const first = withReplies(
    [],
    [
      { member: 'm1', answer: 'coming', reason: 'ill' },
      { member: 'm2', answer: 'leave', reason: 'business', granter: '秘书长' },
    ],
    names,
  );
  expect(first).toEqual([
    { member: 'm1', name: '委员m1', answer: 'coming' },
    { member: 'm2', name: '委员m2', answer: 'leave', reason: 'business', granter: '秘书长' },
  ]);
  const next = withReplies(
    first,
    [
      { member: 'm1', answer: 'leave' },
      { member: 'm2', answer: 'none' },
      { member: 'm3', answer: 'coming' },
    ],
    names,
  );
  expect(next.map(({ member, answer }) => [member, answer])).toEqual([
    ['m1', 'leave'],
    ['m3', 'coming'],
  ]);
  expect(first.map(proposedLine)).toEqual([undefined, { state: 'leave', reason: 'business', granter: '秘书长' }]);
});
