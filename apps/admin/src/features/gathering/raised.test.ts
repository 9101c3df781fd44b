import { expect, test } from 'vitest';
import { draftOf } from './raised';

const said = { title: ' 修路灯 ', text: ' 三盏不亮。 ', people: [{ id: 'm1' }] };

test('what was raised is a draft in the words of its kind', () => {
  expect(draftOf({ ...said, kind: 'opinions' })).toEqual({
    title: '修路灯',
    content: { situation: '三盏不亮。' },
    authors: [{ member: 'm1' }],
  });
  expect(draftOf({ ...said, kind: 'suggestions' })).toEqual({
    title: '修路灯',
    content: '三盏不亮。',
    members: ['m1'],
  });
  const several = [{ id: 'm1' }, { id: 'm2' }];
  expect(draftOf({ ...said, people: several, kind: 'proposals' })).toEqual({
    title: '修路灯',
    form: 'joint',
    content: { situation: '三盏不亮。' },
    proposers: [{ member: 'm1' }, { member: 'm2' }],
  });
});
