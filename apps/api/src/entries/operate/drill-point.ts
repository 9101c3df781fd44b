import { canonical } from '../../floor/canonical';
import { savedTables } from '../../features/backup/format';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Row } from '../../floor/storage/table';
import { OperatorFault, type Running } from './command';
import { dropPoint, restorePoint } from './point-commands';
import { openTables } from './tables';

/** The newest instant that can be had is about five minutes back. */
const backMs = 10 * 60_000;
const together = 100;

/**
 * 演练：按时间点恢复. Brings every table back beside the stage's own, compares each row with how it stands now, and drops the
 * copies. Rows that went on since have a later version; one that has the same and says something else was not brought back.
 */
export async function drillPoint(running: Running, at = new Date(Date.now() - backMs).toISOString()): Promise<void> {
  const options = { ...running.options, at };
  await restorePoint.run({ ...running, options });
  const [copies, own] = await Promise.all([openTables(options), openTables(running.options)]);
  try {
    for (const table of savedTables) {
      const { rows, since, wrong } = await compared(copies, own, table);
      running.say(`${table.padEnd(12)} ${rows} 行 rows, ${since} 行此后有变 changed since`);
      if (wrong.length > 0)
        throw new OperatorFault(
          `${table} 恢复出的内容不对：${wrong.join(' ')}。`,
          'Rows were not brought back as they were.',
        );
    }
  } finally {
    await Promise.all([copies, own].map(({ storage }) => storage.close()));
    await dropPoint.run({ ...running, options });
  }
  running.say('✓ 按时间点恢复可用，旁表已删除 recovery works, and the copies are dropped');
}

async function compared(copies: OperatorTables, own: OperatorTables, table: (typeof savedTables)[number]) {
  const result = { rows: 0, since: 0, wrong: [] as string[] };
  for await (const page of copies.everyRow(table))
    for (let start = 0; start < page.length; start += together) {
      const some = page.slice(start, start + together);
      const now = await own.storage.get(
        some.map(({ pk, sk }) => ({ table, key: { pk, sk } })),
        { consistent: true },
      );
      result.rows += some.length;
      for (const [index, row] of some.entries()) {
        const verdict = stands(row, now[index]);
        if (verdict === 'since') result.since += 1;
        if (verdict === 'wrong') result.wrong.push(`${row.pk}/${row.sk}`);
      }
    }
  return result;
}

function stands(then: Row, now: Row | undefined): 'same' | 'since' | 'wrong' {
  if (!now || now.version > then.version) return 'since';
  return canonical(now) === canonical(then) ? 'same' : 'wrong';
}
