import type { TableName } from '@lianluo/tables/tables';
import { isSession } from '../../floor/account/session.store';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Row, Write } from '../../floor/storage/table';
import { committeeOf } from '../../floor/committee/committees';

const most = 100;

type Doors = Partial<Record<TableName, (row: Row) => boolean>>;

/** What opens a door to somebody: the name to sign in with, and the session of who is in already. */
const doors: Doors = {
  accounts: ({ pk }) => pk.startsWith('login#'),
  ephemeral: isSession,
};

/**
 * Takes away what leads to demo accounts: their password is in every copy of this program, and beside an office's own records
 * it must open nothing. How many names and sessions that were.
 */
export const closeDemo = (tables: OperatorTables, demo: readonly string[]): Promise<number> =>
  close(tables, demo, doors);

/** Ends the sessions of a committee whose users were written over: each carries its user as they were. */
export const endSessionsOf = (tables: OperatorTables, committee: string): Promise<number> =>
  close(tables, [committee], { ephemeral: isSession });

async function close({ storage, everyRow }: OperatorTables, those: readonly string[], doors: Doors): Promise<number> {
  const closing: Write[] = [];
  for (const [table, isDoor] of Object.entries(doors) as [TableName, (row: Row) => boolean][])
    for await (const page of everyRow(table))
      for (const row of page)
        if (isDoor(row) && those.includes(committeeOf(row) ?? ''))
          closing.push({ table, remove: { pk: row.pk, sk: row.sk } });
  for (let start = 0; start < closing.length; start += most) await storage.write(closing.slice(start, start + most));
  return closing.length;
}
