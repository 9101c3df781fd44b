import { expect, test } from 'vitest';
import { isOnWalk, keepWalk, nextAfter, type Stop } from './next-item';

const stop = (id: string, mine = true): Stop => ({ id, to: `/opinions/${id}`, mine });

test('the next item is the next row that waits for me, in the order of the list', async () => {
  keepWalk({ stops: [stop('a'), stop('b', false), stop('c'), stop('d')] });

  expect((await nextAfter('a'))?.id).toBe('c');
  expect((await nextAfter('c'))?.id).toBe('d');
});

test('at the end there is none', async () => {
  keepWalk({ stops: [stop('a'), stop('b', false)] });

  expect(await nextAfter('a')).toBeUndefined();
});

test('the pages behind are asked for when the page at hand has none', async () => {
  const third = async () => ({ stops: [stop('e')] });
  const second = async () => ({ stops: [stop('c', false), stop('d', false)], more: third });
  keepWalk({ stops: [stop('a'), stop('b', false)], more: second });

  expect((await nextAfter('a'))?.id).toBe('e');
  expect(await nextAfter('e')).toBeUndefined();
});

test('an item that was opened from elsewhere is on no walk', async () => {
  keepWalk({ stops: [stop('a')] });
  expect([isOnWalk('a'), isOnWalk('z')]).toEqual([true, false]);

  keepWalk(undefined);
  expect(isOnWalk('a')).toBe(false);
  expect(await nextAfter('a')).toBeUndefined();
});
