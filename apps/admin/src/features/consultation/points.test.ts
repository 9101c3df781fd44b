import type { ConsultationView } from '@lianluo/contract/consultation';
import { expect, test } from 'vitest';
import { actionsOf, pointsFor } from './points';

const point = (id: string, state: 'open' | 'done' | 'dropped') =>
  ({ id, text: id, owner: '区住建局', state, progress: [], reviewed: 0 }) as const;
const item = {
  points: [point('open', 'open'), point('done', 'done'), point('dropped', 'dropped')],
  allowedActions: ['progress', 'finish-point', 'recheck', 'restore-point'].map((action) => ({ action, label: '' })),
} as unknown as ConsultationView;

test('a point offers what the API allows and what its state takes', () => {
  const [open, done, dropped] = item.points;

  expect(actionsOf(item, open!)).toEqual(['progress', 'finish-point', 'recheck']);
  expect(actionsOf(item, done!)).toEqual(['recheck', 'restore-point']);
  expect(actionsOf(item, dropped!)).toEqual(['restore-point']);
  expect(pointsFor(item, 'recheck').map(({ id }) => id)).toEqual(['open', 'done']);
});
