import { expect, test } from 'vitest';
import { openMemory } from '../../floor/storage/memory';
import { WriteConflict } from '../../floor/storage/table';
import { markWrite } from '../scorecard/standing-marks';
import { headWrite, readSets, type StandingSet } from './standing.store';
import { takeMarks } from './take-marks';

test('what is marked again while it is counted is not taken for counted', async () => {
  const now = new Date('2026-05-20T10:00:00+08:00');
  const storage = await openMemory({ clock: () => now.getTime() / 1000 });
  const set: StandingSet = { committee: 'qindu', year: 2026, kind: 'member', by: 1 };
  const stale = { countedOn: '2026-05-20', at: now.toISOString(), done: 1, total: 1, stale: ['member#m1'] };
  await storage.write([headWrite(set, undefined, stale)]);
  const [counting] = await readSets(storage, 'qindu');
  if (!counting) throw new Error('There is no such set.');

  // Whoever counts has read the card of m1 by now; then it changes once more, and somebody else takes the mark.
  await storage.write([markWrite('qindu', ['member#m1'], now)]);
  await takeMarks(storage, 'qindu', now);

  await expect(storage.write([headWrite(set, counting.head, { ...stale, stale: [] })])).rejects.toThrow(WriteConflict);
  expect((await readSets(storage, 'qindu'))[0]?.head.stale).toEqual(['member#m1']);
});
