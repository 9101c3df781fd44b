import { expect, test } from 'vitest';
import { isViewFor, type SavedView } from './view';

const view: SavedView = {
  id: 'v1',
  committee: 'qindu',
  of: 'opinions',
  name: '本月待审',
  query: {},
  sharedWith: 'nobody',
  by: { id: 'maker', name: '王建国' },
  unit: 'u1',
  version: 1,
};
const office = { ...view, unit: undefined };

test('a view is seen by its maker and by those it is shared with', () => {
  const seenBy = (shown: SavedView) =>
    [
      { id: 'maker', unit: 'u1' },
      { id: 'colleague', unit: 'u1' },
      { id: 'other', unit: 'u2' },
      { id: 'clerk', unit: undefined },
    ].flatMap((user) => (isViewFor(shown, user) ? [user.id] : []));

  expect(seenBy(view)).toEqual(['maker']);
  expect(seenBy({ ...view, sharedWith: 'unit' })).toEqual(['maker', 'colleague']);
  expect(seenBy({ ...office, sharedWith: 'unit' })).toEqual(['maker', 'clerk']);
  expect(seenBy({ ...view, sharedWith: 'committee' })).toEqual(['maker', 'colleague', 'other', 'clerk']);
});
