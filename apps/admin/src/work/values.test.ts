import { choice, count, day, flag, line, maybe, members, own, starting } from '@lianluo/domain/work/field';
import { expect, test } from 'vitest';
import { bodyOf, changesOf, lacking, valuesOf, wordsOf } from './values';

const fields = {
  title: line('标题', 100),
  who: members('承办委员', 50),
  doneOn: day('办结日期'),
  served: maybe(count('受益人数', 1000)),
  kind: maybe(choice('类别', { aid: '助学', care: '助老' })),
  open: maybe(flag('公开')),
  place: maybe(line('地点', 50)),
};
const item = {
  title: '义诊',
  who: [{ member: 'm1', name: '白思' }],
  doneOn: '2026-03-01',
  served: 0,
  open: false,
  place: '会议室',
};

test('a form starts empty, and a required field lacks until something stands in it', () => {
  const values = valuesOf(fields);

  expect(values).toMatchObject({ title: '', who: [], doneOn: '', served: undefined });
  expect(lacking(fields, values)).toEqual(['title', 'who', 'doneOn']);
  expect(lacking(fields, { ...values, title: '  ', who: [{ id: 'm1', name: '白思' }], doneOn: '2026-03-01' })).toEqual([
    'title',
  ]);
});

test('a field that always has a value starts with it', () => {
  const form = { form: starting('short', choice('形式', { long: '意见建议', short: '微建议' })) };

  expect(valuesOf(form)).toEqual({ form: 'short' });
  expect(valuesOf(form, { form: 'long' })).toEqual({ form: 'long' });
  expect(lacking(form, valuesOf(form))).toEqual([]);
});

test('an item that goes through its form comes back as it is sent: members by id, nought and no kept, gaps left out', () => {
  expect(bodyOf(fields, valuesOf(fields, item))).toEqual({
    title: '义诊',
    who: ['m1'],
    doneOn: '2026-03-01',
    served: 0,
    open: false,
    place: '会议室',
  });
});

test('a change sends what differs, and null for what was taken away', () => {
  const before = valuesOf(fields, item);

  expect(changesOf(fields, before, { ...before })).toEqual({});
  expect(changesOf(fields, before, { ...before, title: '再义诊', place: ' ', served: 12 })).toEqual({
    title: '再义诊',
    place: null,
    served: 12,
  });
  expect(changesOf(fields, before, { ...before, who: [] })).toEqual({ who: [] });
});

test.each([
  ['who', '白思'],
  ['served', '0'],
  ['open', '否'],
  ['doneOn', '2026-03-01'],
] as const)('%s reads %s', (name, words) => {
  expect(wordsOf(fields[name], item[name])).toBe(words);
});

test('a choice reads as its word, and what is not there as nothing', () => {
  expect([wordsOf(fields.kind, 'care'), wordsOf(fields.kind, undefined)]).toEqual(['助老', '']);
});

test('who came is sent by id and state, and a list that starts empty may be emptied', () => {
  const roll = { attendance: starting([], own<readonly object[]>('出席情况')) };
  const before = valuesOf(roll, { attendance: [{ member: 'm1', name: '李红', state: 'present' }] });
  const now = { attendance: [{ member: 'm1', name: '李红', state: 'leave' }] };

  expect(changesOf(roll, before, now)).toEqual({ attendance: [{ member: 'm1', state: 'leave' }] });
  expect(changesOf(roll, before, { attendance: [] })).toEqual({ attendance: [] });
  expect(lacking(roll, { attendance: [] })).toEqual([]);
});
