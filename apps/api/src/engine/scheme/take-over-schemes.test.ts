import type { CommitteeView } from '@lianluo/contract/committee';
import { expect, test } from 'vitest';
import { putInForce } from '../../../test-support/scheme/in-force';
import { openWorld } from '../../../test-support/world';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import { takeOverOnce } from '../take-over-once';

test('a committee carries what its scheme says, though it put that in force before there was such a thing', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await putInForce(office, 'qindu', 'shache', '2026-01-01');
  const shown = async () => (await office.get<CommitteeView>('/committees/qindu')).body.scheme;
  const said = await shown();
  expect(said).toMatchObject({ version: 1, effectiveFrom: '2026-01-01' });
  const { storage } = world;
  const [row] = await storage.get([committeeAddress('qindu')]);
  if (!row) throw new Error('There is no such committee.');
  const { schemes: _schemes, ...former } = readCommitteeRow(row);
  const put = committeeRow({ ...former, version: row.version + 1 });
  await storage.write([{ table: 'platforms', put, if: { version: row.version } }]);
  expect(await shown()).toBeUndefined();

  await takeOverOnce(world.deps);
  await takeOverOnce(world.deps);

  expect(await shown()).toEqual(said);
  expect((await storage.get([committeeAddress('qindu')]))[0]?.version).toBe(put.version + 1);
});
