import { expect, test } from 'vitest';
import { asLines, assignment, lackingOf } from './assignment';

const housing = { name: '区住建局', via: 'government', title: '' } as const;
const party = { name: '区委宣传部', via: 'party', title: '' } as const;

test('a unit that stays among those chosen keeps what was said of it', () => {
  expect(asLines(['区教育局', '区委宣传部'], [housing, party])).toEqual([
    { name: '区教育局', via: 'government', title: '' },
    party,
  ]);
});

test('what is together has a lead, and what is split a title for each part', () => {
  expect(assignment('joint', [housing, party], '区委宣传部').handlingUnits).toEqual([
    { name: '区住建局', via: 'government' },
    { name: '区委宣传部', via: 'party', lead: true },
  ]);
  expect(assignment('split', [{ ...housing, title: ' 加装电梯 ' }, party], '区住建局').handlingUnits[0]).toEqual({
    name: '区住建局',
    via: 'government',
    part: { title: '加装电梯' },
  });
});

test('one unit alone is enough for it alone, and a part without a title is not', () => {
  expect(lackingOf('sole', [])).not.toBe('');
  expect(lackingOf('sole', [housing])).toBe('');
  expect(lackingOf('joint', [housing])).not.toBe('');
  expect(lackingOf('split', [housing, party])).not.toBe('');
  expect(
    lackingOf('split', [
      { ...housing, title: '加装电梯' },
      { ...party, title: '宣传' },
    ]),
  ).toBe('');
});
