import { expect, test } from 'vitest';
import { changeOf, emptyForm, registrationOf } from './opinion-form';

test('who reported is sent as chosen: by id, by kind, the public as they want to be named, and how they signed', () => {
  const form = {
    ...emptyForm('u1', { member: 'm1', name: '甲' }),
    authorship: 'joint' as const,
  };
  form.authors = [
    ...form.authors,
    { informant: 'i1', name: '乙' },
    { name: '丙', kind: 'public', shownAs: 'masked' },
    // Chosen while it was of the public, and then made a body's.
    { name: '民盟总支', kind: 'party', shownAs: 'masked' },
  ];

  expect(registrationOf(form)).toMatchObject({
    authors: [
      { member: 'm1' },
      { informant: 'i1' },
      { name: '丙', kind: 'public', shownAs: 'masked' },
      { name: '民盟总支', kind: 'party' },
    ],
    authorship: 'joint',
  });
});

test('a change takes 联名 away where it is no longer chosen, and says nothing where it never was', () => {
  const form = emptyForm('u1');

  expect(changeOf(form, { content: null, authorship: 'joint' })).toMatchObject({ authorship: null });
  expect(changeOf(form, { content: null })).not.toHaveProperty('authorship');
});
