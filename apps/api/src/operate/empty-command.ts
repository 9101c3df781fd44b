import { tableNames, type TableName } from '@lianluo/tables/tables';
import { OperatorFault, text, type Command } from './command';
import { openTables } from './tables';

/** So many removals go into one write. */
const together = 100;
// Whom nobody knows any more can write nothing behind the others.
const first: readonly TableName[] = ['ephemeral', 'accounts'];
const inOrder = [...first, ...tableNames.filter((table) => !first.includes(table))];

/** 清空部署: every row of every table of a stage, half a restore too, so that a restore can fill it. */
export const empty: Command = {
  summary: '清空一个部署的全部表（不可撤销；--confirm 须再写一遍部署名） · removes every row of a stage',
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
    const { storage, everyRow } = await openTables(options);
    try {
      for (const table of inOrder) {
        let rows = 0;
        for await (const page of everyRow(table))
          for (let start = 0; start < page.length; start += together) {
            const some = page.slice(start, start + together);
            await storage.write(some.map(({ pk, sk }) => ({ table, remove: { pk, sk } })));
            rows += some.length;
          }
        say(`${table.padEnd(12)} ${rows} 行已删除 rows removed`);
      }
    } finally {
      await storage.close();
    }
  },
};
