import { expect, test } from 'vitest';
import { sortedIds } from './ids';

test('ids are 16 lower-case digits and sort by the time they were made', () => {
  let time = Date.UTC(2026, 4, 1);
  const newId = sortedIds(() => new Date(time));

  const ids = Array.from({ length: 1000 }, (_, index) => {
    if (index % 10 === 0) time += 1;
    return newId();
  });

  expect(ids.every((id) => /^[0-9a-z]{16}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(1000);
  expect([...ids].sort()).toEqual(ids);
});

test('a clock that steps back makes no id twice', () => {
  let time = Date.UTC(2026, 4, 1);
  const newId = sortedIds(() => new Date(time));

  const first = newId();
  time -= 60_000;
  const second = newId();

  expect(second > first).toBe(true);
});
