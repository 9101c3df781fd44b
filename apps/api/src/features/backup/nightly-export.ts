import { dayOf, type Day } from '@lianluo/domain/calendar/day';
import type { Archive } from '../../floor/archive/archive';
import { has, readJson, writeJson } from '../../floor/archive/json-object';
import { openMemory } from '../../floor/storage/memory';
import type { EveryRow } from '../../floor/storage/every-row';
import { continueExport, type Continuing } from './continue-export';
import { holdsCommittee } from '../../floor/committee/committees';
import { manifestName, type Manifest } from './format';
import { readManifest, verifyExport } from './read-export';
import { restoreTables } from './restore';

const hourMs = 3_600_000;
/** A day of exports begins at half past two in Shanghai, when the offices sleep. */
const beginsAfterMs = 2.5 * hourMs;
/** What fits into the memory of a function beside everything else is restored as a whole. */
const mostRestored = 20_000;
const newestName = 'newest.json';

/** The newest export that a restore was verified from. */
interface Newest {
  day: Day;
  place: string;
  endedAt: string;
  verifiedAt: string;
}

export interface Nightly extends Omit<Continuing, 'archive'> {
  /** The archive under a prefix: `daily/2026-11-26/`. */
  placeOf: (prefix: string) => Archive;
}

/**
 * 每夜导出: begins the export of the day, goes on with it, or verifies it, whatever is next; woken often enough, it needs
 * nobody. Answers how many hours old the newest verified export is, nothing where there never was one.
 */
export async function nightlyExport(
  everyRow: EveryRow,
  { placeOf, now, isTimeUp }: Nightly,
): Promise<number | undefined> {
  const top = placeOf('');
  const day = dayOf(new Date(now().getTime() - beginsAfterMs));
  const newest = await readJson<Newest>(top, newestName);
  // Before the first city there is nothing to save; a city that is gone is no such time.
  if (!newest && !(await holdsCommittee(everyRow))) return 0;
  const taken = newest?.day === day ? newest : await takeExport();
  return taken && (now().getTime() - Date.parse(taken.endedAt)) / hourMs;

  async function takeExport(): Promise<Newest | undefined> {
    const place = placeFor(day);
    const archive = placeOf(place);
    if (!(await has(archive, manifestName))) {
      await continueExport(everyRow, { archive, now, isTimeUp });
      // To read it all again takes a good part of what a function may run: the next verifies.
      return newest;
    }
    const manifest = await verifyRestore(archive);
    const verified = { day, place, endedAt: manifest.endedAt, verifiedAt: now().toISOString() };
    await writeJson(top, newestName, verified);
    return verified;
  }
}

/** Daily ones are kept for weeks, the first of a month for years: the bucket's rules go by these. */
export const placeFor = (day: Day): string => `${day.endsWith('-01') ? 'monthly' : 'daily'}/${day}/`;

/** 恢复验证: every row is what was saved; while the city is small, all of it is restored as well, figures included. */
async function verifyRestore(archive: Archive): Promise<Manifest> {
  const manifest = await readManifest(archive);
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  if (rows > mostRestored) {
    await verifyExport(archive, manifest);
    return manifest;
  }
  const storage = await openMemory();
  try {
    return await restoreTables({ storage, everyRow: storage.everyRow }, { archive });
  } finally {
    await storage.close();
  }
}
