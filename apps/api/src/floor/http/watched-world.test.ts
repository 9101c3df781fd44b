import { expect, test } from 'vitest';
import { openWatchedWorld } from '../../../test-support/watched-world';
test('what tells of writing tells of what is written, and of nothing that is read', async () => {
  const world = await openWatchedWorld();
  const office = world.as('demo.qindu');
  await office.get('/committees/qindu/topics');
  const before = await world.written();
  await office.get('/committees/qindu/topics');
  await world.stranger().get('/committees/qindu/topics');
  expect(await world.written()).toBe(before);
  await office.post('/committees/qindu/topics', { name: '停车', year: 2026 });
  expect(await world.written()).not.toBe(before);
});
