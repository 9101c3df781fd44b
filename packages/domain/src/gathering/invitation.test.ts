import { expect, test } from 'vitest';
import { invitationText, isEmpty, resolveInvited, type Invitable } from './invitation';

const placed = (group: string, from = '2024-01-01', to?: string) =>
  ({ group, kind: 'liaison-group', basis: 'work', from, ...(to && { to }) }) as const;
const member = (id: string, over: Partial<Invitable> = {}): Invitable => ({
  id,
  name: `委员${id}`,
  sector: '教育界',
  status: 'active',
  placements: [placed('gudu')],
  ...over,
});
const roster = [
  member('m1'),
  member('m2', { sector: '经济界', placements: [placed('renmin')] }),
  member('m3', { placements: [placed('renmin', '2024-01-01', '2026-02-28'), placed('gudu', '2026-03-01')] }),
  member('m4', { status: 'suspended' }),
  member('m5', { status: 'resigned', placements: [placed('gudu', '2024-01-01', '2026-03-10')] }),
  member('m6', { status: 'deceased', placements: [] }),
  member('m7', { status: 'reminded', sector: '经济界', placements: [placed('proposals')] }),
];
const asked = (invitation: Parameters<typeof resolveInvited>[0], day = '2026-03-20') => {
  const { invited, leftOut } = resolveInvited(invitation, roster, day);
  return [invited.map(({ id }) => id), leftOut.map(({ member: id, status }) => `${id} ${status}`)];
};

test.each([
  ['everybody', { everyone: true as const }, ['m1', 'm2', 'm3', 'm7'], ['m4 suspended']],
  ['those of a unit on the day', { units: ['gudu'] }, ['m1', 'm3'], ['m4 suspended']],
  ['those of a sector', { sectors: ['经济界'] }, ['m2', 'm7'], []],
  ['those of a special committee', { committees: ['proposals'] }, ['m7'], []],
  [
    'who belongs to several of them once',
    { units: ['gudu'], sectors: ['教育界'], members: [{ member: 'm1', name: '' }] },
    ['m1', 'm3'],
    ['m4 suspended'],
  ],
  [
    'who was named and has left is told',
    {
      members: [
        { member: 'm5', name: '' },
        { member: 'm2', name: '' },
      ],
    },
    ['m2'],
    ['m5 resigned'],
  ],
  ['nobody', {}, [], []],
])('%s', (_, invitation, invited, leftOut) => {
  expect(asked(invitation)).toEqual([invited, leftOut]);
});

test('whoever left later was still invited, and groups are those of the day', () => {
  expect(asked({ everyone: true }, '2026-03-10')[0]).toContain('m5');
  expect(asked({ units: ['renmin'] }, '2026-02-01')[0]).toEqual(['m2', 'm3']);
});

test('an invitation says itself in words', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ member: `m${at}`, name: `委员${at + 1}` }));
  const unitName = (id: string) => ({ gudu: '古渡街道联络组', proposals: '提案委员会' })[id] ?? id;
  expect(invitationText({ everyone: true, members: named(1) }, unitName)).toBe('全体委员');
  expect(invitationText({ committees: ['proposals'], units: ['gudu'], sectors: ['教育界'] }, unitName)).toBe(
    '提案委员会委员；古渡街道联络组委员；教育界委员',
  );
  expect(invitationText({ members: named(2) }, unitName)).toBe('委员1、委员2');
  expect(invitationText({ members: named(12) }, unitName)).toBe('委员1、委员2、委员3等12名委员');
  expect([isEmpty({}), isEmpty({ units: [] }), isEmpty({ sectors: ['教育界'] })]).toEqual([true, true, false]);
});
