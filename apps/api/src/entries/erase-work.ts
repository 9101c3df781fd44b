import type { Committee } from '@lianluo/domain/committee/committee';
import { uniqueness } from '@lianluo/domain/platform/uniqueness';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { TableName } from '@lianluo/tables/tables';
import type { Dependencies } from '../floor/context';
import { usersOf } from '../floor/account/users-of';
import { filesPartition } from '../engine/file/file.store';
import { inboxPartition } from '../engine/inbox/inbox.store';
import { batchPartition } from '../engine/scorecard/batch-items';
import { batchesPartition } from '../floor/storage/partitions';
import { allRows, pagesOf } from '../floor/storage/pages';
import type { Storage } from '../floor/storage/table';

/** What an office enters, by where it stands. Figures, lists and search follow it; accounts, keys, views and the journal stay. */
const entered: Partial<Record<TableName, readonly string[]>> = {
  ledger: [...kindNames, 'counters', 'files'],
  platforms: [
    ...Object.keys(uniqueness),
    'topic-plans',
    'rounds',
    'guards',
    'keys',
    'mappings',
    'imports',
    'links',
    'letters',
    'letter-series',
    'speech-order',
    'planned',
    'concerns',
    'deadlines',
    'reminders',
  ],
  grid: ['contacts', 'networks'],
};

const atOnce = 100;

type Erasing = Pick<Dependencies, 'storage' | 'files'>;

/** Takes everything away that was entered in a 演练县. */
export async function eraseWork({ storage, files }: Erasing, committee: Committee): Promise<void> {
  const { id } = committee;
  // While their rows say where they lie: a function of AWS lists no bucket.
  const kept = await files();
  const ofFiles = { table: 'ledger', pk: filesPartition(id), limit: atOnce, consistent: true } as const;
  for await (const rows of pagesOf(storage, ofFiles))
    for (const { sk } of rows) await kept.remove({ committee: id, id: sk });
  const imports = await allRows(storage, { table: 'platforms', pk: batchesPartition(id), limit: 100 });
  for (const { sk } of imports) await erase(storage, 'platforms', batchPartition(id, sk));
  for (const [table, partitions] of Object.entries(entered) as [TableName, readonly string[]][])
    for (const name of partitions) await erase(storage, table, `${id}#${name}`);
  for (const user of await usersOf({ storage, committee }))
    await erase(storage, 'platforms', inboxPartition({ committee: id, user: user.id }));
}

async function erase(storage: Storage, table: TableName, pk: string): Promise<void> {
  for await (const rows of pagesOf(storage, { table, pk, limit: atOnce, consistent: true }))
    if (rows.length > 0) await storage.write(rows.map(({ sk }) => ({ table, remove: { pk, sk } })));
}
