import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, type Since } from './since';

const today = '2026-11-28';
const always: readonly Since<string>[] = [{ is: 'member' }];
const risen: readonly Since<string>[] = [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }];

test('a change stands from its day on, today where nobody said which', () => {
  expect(changed(always, { is: 'standing', from: '2026-04-01' }, today)).toEqual(risen);
  expect(changed(always, { is: 'standing' }, today)).toEqual([{ is: 'member' }, { from: today, is: 'standing' }]);
});

test('what is told again and is so already changes nothing', () => {
  expect(changed(risen, { is: 'standing' }, today)).toBe(risen);
  expect(changed(risen, {}, today)).toBe(risen);
});

test('a wrong entry is corrected by the same day, and goes where it says what was so before', () => {
  expect(changed(risen, { is: 'chair', from: '2026-04-01' }, today)).toEqual([
    { is: 'member' },
    { from: '2026-04-01', is: 'chair' },
  ]);
  expect(changed(risen, { is: 'member', from: '2026-04-01' }, today)).toEqual(always);
});

test('a wrong day is corrected by the right one, earlier or later', () => {
  for (const from of ['2026-03-15', '2026-05-15'])
    expect(changed(risen, { from }, today)).toEqual([{ is: 'member' }, { from, is: 'standing' }]);
});

test('what was noted from that day on gives way', () => {
  const back = [...risen, { from: '2026-09-01', is: 'member' }];

  expect(changed(back, { is: 'vice-chair', from: '2026-03-01' }, today)).toEqual([
    { is: 'member' },
    { from: '2026-03-01', is: 'vice-chair' },
  ]);
});

test('however changes are told, the days rise, neighbours differ, and the last is what was told last', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
  const told = fc.record({ is: fc.constantFrom('a', 'b', 'c'), from: fc.option(day, { nil: undefined }) });

  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (all) => {
      let history: readonly Since<string>[] = [{ is: 'a' }];
      for (const change of all) {
        history = changed(history, change, today);
        expect(history.at(-1)?.is).toBe(change.is);
      }
      const days = history.map(({ from = '' }) => from);
      expect(days).toEqual([...new Set(days)].toSorted());
      for (const [index, { is }] of history.entries()) expect(is).not.toBe(history[index - 1]?.is);
    }),
  );
});
