import { expect, test } from 'vitest';
import { today } from '../../ui/format';
import { rebased } from '../../ui/rebase';
import { emptyForm, memberChange, newMember } from './member.form';

test('who leaves says the last day, who has left may put it right', () => {
  const before = { ...emptyForm(), name: '王晓明', sector: '教育界' };
  const left = { ...before, status: 'resigned' as const, leftOn: '2026-04-30' };

  expect(memberChange(before, { ...before, status: 'resigned' })).toEqual({ status: 'resigned', leftOn: today() });
  expect(memberChange(left, { ...left, leftOn: '2026-05-31' })).toEqual({ leftOn: '2026-05-31' });
  expect(memberChange(left, { ...left, status: 'revoked' })).toEqual({ status: 'revoked' });
  expect(memberChange(left, { ...left, name: '王小明' })).toEqual({ name: '王小明' });
});

test('a new member is entered with the day of joining, and as invited', () => {
  const form = { ...emptyForm(), name: '王晓明', sector: '教育界', joinedOn: '2026-02-20', invited: true };

  expect(newMember(form)).toMatchObject({ joinedOn: '2026-02-20', invited: true });
  expect(newMember({ ...form, invited: false })).not.toHaveProperty('invited');
});

test('a masked field that stays empty is not part of a change', () => {
  const before = { ...emptyForm(), name: '王晓明', sector: '教育界' };

  expect(memberChange(before, { ...before, phone: '', note: '', name: '王小明' })).toEqual({ name: '王小明' });
});

test('a field that both changed keeps what is typed here and is named', () => {
  const before = { ...emptyForm(), name: '王晓明', post: '甲' };

  const result = rebased(before, { ...before, post: '乙' }, { ...before, post: '丙', name: '王小明' });

  expect(result.form.post).toBe('乙');
  expect(result.form.name).toBe('王小明');
  expect(result.taken).toEqual(['name']);
  expect(result.both).toEqual(['post']);
});
