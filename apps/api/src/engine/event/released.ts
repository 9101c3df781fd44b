import { isEventKind, type EventKind } from '@lianluo/domain/event/event-types';
import { isKind } from '@lianluo/domain/work/kinds';
import { batchPartition } from '../scorecard/batch-items';
import { readHead } from '../work/head-row';
import { reachedOf } from '../work/reach';
import { pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { list, object } from '../../floor/storage/shape';
import type { Row, Storage } from '../../floor/storage/table';
import { journalKey } from '../../floor/journal/journal';
import { toldOf, type Happened, type Told } from './told';

interface Brought {
  of: string;
  id: string;
  version: number;
  /** The row of a ledger that it was made from. */
  key?: unknown;
  /** What it was before, where it was there. */
  before?: unknown;
}

const broughtCodec = rowCodec('platforms', { items: list(object<Brought>()) });
const turnCodec = rowCodec('journal', { set: object<{ import?: unknown }>() });

/** One call reads so many rows. */
const mostRead = 100;

/**
 * What an import brought, at the moment that shows all of it: each as it stands by now. What was there before is told of when it
 * gets what the import adds, one by one.
 */
export async function* releasedBy(storage: Storage, shown: Happened, entry: Row): AsyncGenerator<Told> {
  const batch = shown.action === 'import.show' ? turnCodec(entry).set.import : undefined;
  if (typeof batch !== 'string') return;
  const { committee, at, by } = shown;
  const pk = batchPartition(committee, batch);
  for await (const page of pagesOf(storage, { table: 'platforms', pk, limit: 20, consistent: true })) {
    const brought = page.flatMap((row) => [...broughtCodec(row).items]).filter(isNew);
    for (let start = 0; start < brought.length; start += mostRead) {
      const some = brought.slice(start, start + mostRead);
      const rows = await storage.get(
        some.map(({ of, id }) => ({
          table: isKind(of) ? ('ledger' as const) : ('platforms' as const),
          key: { pk: `${committee}#${of}`, sk: id },
        })),
        { consistent: true },
      );
      for (const [index, { of, id }] of some.entries()) {
        const row = rows[index];
        // Taken back since: that it is gone is told by its own entry.
        if (!row || !isEventKind(of)) continue;
        const happened = { committee, kind: of, id, version: row.version, action: 'import', at, by };
        yield toldOf(withReach(happened, row), { pk: journalKey(committee, of, id), sk: '000001' });
      }
    }
  }
}

const isNew = ({ of, key, before }: Brought): boolean => before === undefined && (!isKind(of) || key !== undefined);

const withReach = (happened: Happened & { kind: EventKind }, row: Row): Happened =>
  isKind(happened.kind) ? { ...happened, reach: `none>${reachedOf(readHead(row))}` } : happened;
