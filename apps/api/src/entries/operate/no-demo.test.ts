import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportTables } from '../../features/backup/export';
import { folderArchive } from '../../floor/archive/folder-archive';
import { restoreCommittee } from '../../features/backup/restore-committee';
import { restoreTables } from '../../features/backup/restore';
import { issueSetupToken } from '../../floor/account/setup-token';
import type { EmbeddedStorage } from '../../floor/storage/embedded-table';
import { openMemory } from '../../floor/storage/memory';
import { openWorld, type World } from '../../../test-support/world';
import { restore, restoreOne } from './backup-commands';
import type { Command, Options } from './command';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-no-demo-'));
  const { storage } = await openWorld();
  await exportTables((storage as EmbeddedStorage).everyRow, { archive: folderArchive(folder), now: () => new Date() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let storage: EmbeddedStorage;
let world: World;
beforeEach(async () => {
  storage = await openMemory();
  world = await openWorld({ storage: async () => storage });
  for (const table of ['platforms', 'accounts', 'journal', 'grid', 'ledger'] as const)
    for await (const page of storage.everyRow(table))
      for (const { pk, sk } of page) await storage.write([{ table, remove: { pk, sk } }]);
});

const run = (command: Command, options: Options) =>
  command.run({ tables: { storage, everyRow: storage.everyRow }, options, say: () => undefined });

test('a demo world is restored to no stage, neither whole nor one committee of it', async () => {
  await expect(run(restore, { stage: 'prod', from: folder })).rejects.toThrow('不恢复到部署');
  await expect(run(restoreOne, { stage: 'prod', from: folder, committee: 'demo-city' })).rejects.toThrow(
    '不恢复到部署',
  );

  await run(restoreOne, { from: folder, committee: 'demo-city' });
});

test.each([
  ['whole', () => restoreTables({ storage, everyRow: storage.everyRow }, { archive: folderArchive(folder) })],
  [
    'one committee',
    () =>
      restoreCommittee(
        { storage, everyRow: storage.everyRow },
        { archive: folderArchive(folder), committee: 'demo-city', now: () => new Date() },
      ),
  ],
])('a token of before makes no city beside a demo world that was restored, %s', async (_, restored) => {
  const token = await issueSetupToken(world.deps);

  await restored();

  const { status, body } = await world.stranger().post('/setup', {
    token,
    name: '政协临江市委员会',
    regionCode: '610900',
    administrator: { username: 'linjiang', name: '市政协办公室' },
    securityAdministrator: { username: 'linjiang.security', name: '安全管理员' },
    auditAdministrator: { username: 'linjiang.audit', name: '审计管理员' },
  });
  expect([status, body.code]).toEqual([403, 'setup.refused']);
});
