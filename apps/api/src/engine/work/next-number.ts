import { yearOf } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import { numberOf } from '@lianluo/domain/work/number';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';

/** 〔2026〕1号: the next of committee, kind and year. The counter moves in the same transaction, so no number is lost or given twice. */
export async function nextNumber(call: Scope, { kind }: WorkItem): Promise<{ number: string; write: CommandWrite }> {
  const year = yearOf(call.today);
  const key = { pk: `${call.committee.id}#counters`, sk: `${kind}#${year}` };
  const [row] = await call.storage.get([{ table: 'ledger', key }], { consistent: true });
  const last = Number(row?.['last'] ?? 0) + 1;
  return {
    number: numberOf(year, last),
    write: {
      table: 'ledger',
      put: { ...key, version: (row?.version ?? 0) + 1, last },
      if: row ? { version: row.version } : 'absent',
      refusal: 'again',
    },
  };
}
