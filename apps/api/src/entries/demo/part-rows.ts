import type { Day } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { DemoPart } from '@lianluo/schemes/demo/parts';
import { tableNames } from '@lianluo/tables/tables';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import { scryptPasswords } from '../../floor/account/passwords';
import { committeeOf } from '../../floor/committee/committees';
import type { Dependencies } from '../../floor/context';
import { sortedIds } from '../../floor/ids';
import { noReceivers } from '../../floor/receivers';
import { inPlace } from '../../floor/sheet/sheet-work';
import { openMemory } from '../../floor/storage/memory';
import type { Row, Write } from '../../floor/storage/table';
import { tableUploads } from '../../floor/upload/table-uploads';
import { runJob } from '../run-job';
import { loadDemo } from './load-demo';

export interface PartPlayed {
  part: DemoPart;
  today: Day;
  /** What the rows are sealed with where they go. */
  secret: string;
  /** The city's officers where that stands already, by their login; what is theirs is left out. */
  known: Readonly<Record<string, string>>;
  onProgress?: (done: number, total: number) => void;
}

/** What follows from the rest is counted where the rows go, and what passes is over. */
const lasting = tableNames.filter((name) => name !== 'scorecards' && name !== 'ephemeral');

/** Plays one part of the demo world in memory, and gives page by page what lasts of it. */
export async function* rowsOfPart({ part, today, secret, known, onProgress }: PartPlayed): AsyncIterable<Write[]> {
  const memory = await openMemory({ isRead: () => false });
  const jobs: Promise<void>[] = [];
  const now = () => new Date();
  const deps: Dependencies = {
    storage: memory,
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: scryptPasswords(),
    secret,
    settled: async () => void (await Promise.all(jobs.splice(0))),
    sequenced: async () => undefined,
    later: async (job) => void jobs.push(runJob(deps, job)),
    receivers: noReceivers,
    sheets: inPlace,
    uploads: async () => tableUploads(memory, now),
    // Its rows alone go to where the part is seen.
    files: () => Promise.reject(new Error('A part of the demo world that is played elsewhere has no files.')),
    log: () => undefined,
    answered: () => undefined,
  };
  await loadDemo(deps, {
    today,
    parts: [part],
    known,
    ...(onProgress && { onProgress }),
    // A year is locked by cards, which are counted for that alone.
    counted: (committee) => rebuildScorecards({ storage: memory, everyRow: memory.everyRow }, [committee]),
  });

  const goes = belongsTo(part, Object.keys(known).length > 0);
  for (const table of lasting)
    for await (const page of memory.everyRow(table)) yield page.filter(goes).map((put): Write => ({ table, put }));
  await memory.close();
}

/** Whether a row is the part's own: its city, where that stands already, has its own. */
function belongsTo({ committees }: DemoPart, cityStands: boolean): (row: Row) => boolean {
  return (row) => {
    const committee = committeeOf(row);
    if (committee === undefined || !committees.includes(committee)) {
      // What the city's officer did was to found the county, which stands in the city's journal.
      const [, kind = '', id = ''] = row.pk.split('#');
      return !cityStands || (kind === 'committee' && committees.includes(id));
    }
    return true;
  };
}
