import { tableNames } from '@lianluo/tables/tables';
import { expect, test } from 'vitest';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import { readDemoState } from './demo-state';
import { openMemory } from '../../floor/storage/memory';
import type { Write } from '../../floor/storage/table';
import { loginKey } from '../../floor/account/user.store';
import { committeesIn } from '../../floor/committee/committees';
import { exportTables } from './export';
import { restoreCommittee } from './restore-committee';
import { restoreTables } from './restore';
import { newArchive, openEmbeddedWorld, work, rowsOf, hashOf } from '../../../test-support/drill';

test('R5: a committee that the export does not hold, and a login that is another’s now, are refused before anything is written', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  await work(world, 1);
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });
  const login = loginKey('demo.qindu');
  await storage.write([{ table: 'accounts', put: { ...login, version: 2, committee: 'xincheng', user: 'somebody' } }]);
  const before = await Promise.all(tableNames.map((table) => hashOf(everyRow, table)));
  const restoring = (committee: string) =>
    restoreCommittee({ storage, everyRow }, { archive, committee, now: world.deps.now });

  await expect(restoring('nowhere')).rejects.toThrow('holds no committee nowhere');
  await expect(restoring('qindu')).rejects.toThrow('demo.qindu is a user of xincheng now');

  expect(await Promise.all(tableNames.map((table) => hashOf(everyRow, table)))).toEqual(before);
});

test('R5: demo data and an office’s own never come together, and a backup that holds both opens no demo account', async () => {
  const { world, storage, everyRow, empty } = await openEmbeddedWorld();
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });
  const own = { id: 'c610900', name: '政协临江市委员会', level: 'city', regionCode: '610900', demo: false } as const;
  const office: Write[] = [
    { table: 'platforms', put: committeeRow({ ...own, pendingBatches: [], version: 1 }) },
    { table: 'accounts', put: { ...loginKey('linjiang'), version: 1, committee: own.id, user: 'u' } },
  ];
  const target = await openMemory();
  await target.write(office);

  const demoBesideOwn = restoreCommittee(
    { storage: target, everyRow: target.everyRow },
    { archive, committee: 'qindu', now: world.deps.now },
  );
  await expect(demoBesideOwn).rejects.toThrow('would mix demo data');
  expect(await committeesIn(target.everyRow)).toEqual([own.id]);

  // What an earlier release let happen.
  await storage.write(office);
  const both = newArchive();
  await exportTables(everyRow, { archive: both, now: world.deps.now });
  await restoreTables(empty, { archive: both });

  const logins = (await rowsOf(empty.everyRow, 'accounts')).filter(({ pk }) => pk.startsWith('login#'));
  expect(logins.map(({ pk }) => pk)).toEqual(['login#linjiang']);
  expect([await readDemoState(empty.storage), (await committeesIn(empty.everyRow)).length]).toEqual(['without', 4]);
});

test.each([true, false])('a restore writes whether its committees are a demo: %s', async (demo) => {
  const { world, storage, everyRow, empty } = await openEmbeddedWorld();
  for (const id of await committeesIn(everyRow)) {
    const [row] = await storage.get([committeeAddress(id)]);
    if (row) await storage.write([{ table: 'platforms', put: committeeRow({ ...readCommitteeRow(row), demo }) }]);
  }
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });

  await restoreTables(empty, { archive });

  expect(await readDemoState(empty.storage)).toBe(demo ? 'loaded' : 'without');
});
