import { tableNames, type TableName } from '@lianluo/tables/tables';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { lambdaClient } from './clients';
import { isClosedNote } from './closed-stage';
import { OperatorFault, text, type Command, type Running } from './command';
import { requireShut } from './gates';
import { onceAllowed, whilePolicyLifted } from './journal-policy';
import { isDeployed, locationOf, openTables } from './tables';

/** So many removals go into one write. */
const together = 100;
// Whom nobody knows any more can write nothing behind the others.
const first: readonly TableName[] = ['ephemeral', 'accounts'];
const inOrder = [...first, ...tableNames.filter((table) => !first.includes(table))];

/** 清空部署: every row of every table of a closed stage, half a restore too, so that a restore can fill it. */
export const empty: Command = {
  summary: '清空一个已停用部署的全部表（不可撤销；--confirm 须再写一遍部署名） · removes every row of a closed stage',
  needs: ['stage', 'confirm'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const stage = text(options, 'stage');
    if (text(options, 'confirm') !== stage)
      throw new OperatorFault(
        `--confirm 须与 --stage 相同（${stage}）才会清空；没有删除任何数据。`,
        'Nothing was removed: --confirm must name the stage again.',
      );
    const tables = await openTables(options);
    const { storage } = tables;
    try {
      if (!isDeployed(options)) return await removeRows(tables, say);
      await requireShut({ stage, storage, lambda: await lambdaClient() });
      await whilePolicyLifted(storage, locationOf(options), () => removeRows(tables, say));
    } finally {
      await storage.close();
    }
  },
};

async function removeRows({ storage, everyRow }: OperatorTables, say: Running['say']): Promise<void> {
  for (const table of inOrder) {
    let rows = 0;
    // The others have no policy that may still be in the way.
    const insist = table === 'journal' ? onceAllowed : (write: () => Promise<void>) => write();
    for await (const page of everyRow(table)) {
      const going = page.filter((row) => !isClosedNote(row));
      for (let start = 0; start < going.length; start += together) {
        const some = going.slice(start, start + together);
        await insist(() => storage.write(some.map(({ pk, sk }) => ({ table, remove: { pk, sk } }))));
        rows += some.length;
      }
    }
    say(`${table.padEnd(12)} ${rows} 行已删除 rows removed`);
  }
}
