import { expect, test } from 'vitest';
import { participantKinds, participantsText, peopleOf, readParticipants, type Participant } from './participants';

test('everybody who took part is counted: members who came, bodies and people by name, others by their number', () => {
  const attendance = (['present', 'present', 'leave', 'absent'] as const).map((state, index) => ({
    member: `m${index}`,
    name: `委员${index}`,
    state,
  }));
  const participants: Participant[] = [
    { kind: 'department', name: '区住建局', count: 2 },
    { kind: 'expert', name: '王某', sittingIn: true },
    { kind: 'public', count: 20 },
  ];

  expect(peopleOf({ attendance, participants })).toBe(2 + 2 + 1 + 20);
  expect(participantsText(participants)).toBe('区住建局2人、王某（列席）、群众20人');
});

test.each<[string, Participant[]]>([
  [
    '区住建局2人、群众20人',
    [
      { kind: 'department', name: '区住建局', count: 2 },
      { kind: 'public', count: 20 },
    ],
  ],
  [
    '居民代表（15名）；法律专家王某',
    [
      { kind: 'public', name: '居民代表', count: 15 },
      { kind: 'expert', name: '法律专家王某' },
    ],
  ],
  [
    '列席：街道办事处、张某（列席）',
    [
      { kind: 'department', name: '街道办事处', sittingIn: true },
      { kind: 'other', name: '张某', sittingIn: true },
    ],
  ],
  ['张某 13800001111', [{ kind: 'other', name: '张某' }]],
  ['30余人', [{ kind: 'other', count: 30 }]],
  ['专家', [{ kind: 'expert', name: '专家' }]],
  ['', []],
])('a sheet that says %j is read', (written, participants) => {
  expect(readParticipants(written)).toEqual(participants);
});

test('what is printed is read again as it was', () => {
  const participants = Object.keys(participantKinds).map((kind): Participant => ({ kind: kind as 'public', count: 3 }));

  expect(readParticipants(participantsText(participants))).toEqual(
    participants.map((each) => (each.kind === 'other' ? { ...each, name: undefined } : each)),
  );
});
