import type { KeptBox } from '@lianluo/domain/inbox/box';
import { done, told, type Entry, type Happening } from '@lianluo/domain/inbox/entry';
import { WriteConflict, type Row, type Storage, type Write } from '../../floor/storage/table';
import { getAll } from '../../floor/storage/get-all';
import { entryAddress, entryRow, passedOf, readEntryRow, type Shelf, type Whose } from './inbox.store';

/** One row to be moved on. */
export interface Telling {
  whose: Whose;
  box: KeptBox;
  happening: Happening;
}

/** A transaction takes a hundred writes. */
export const mostAtOnce = 90;
const tries = 20;
const waitMs = 20;

export async function enterAll(storage: Storage, tellings: readonly Telling[], now: Date): Promise<void> {
  for (let start = 0; start < tellings.length; start += mostAtOnce)
    await retrying(() => enter(storage, tellings.slice(start, start + mostAtOnce), now));
}

/** Moves some rows on, each once however often it is told of; those that know it already stay. */
async function enter(storage: Storage, tellings: readonly Telling[], now: Date): Promise<void> {
  const named = new Map(tellings.map((each) => [nameOf(each), each]));
  const places = [...named.values()];
  const rows = await getAll(
    storage,
    places.map(({ whose, box, happening }) => entryAddress(whose, box, happening.item)),
    { consistent: true },
  );
  const before = new Map(places.map((each, index) => [nameOf(each), rows[index]]));
  const after = new Map<string, Entry>();
  for (const telling of tellings) {
    const row = before.get(nameOf(telling));
    const entry = after.get(nameOf(telling)) ?? (row && readEntryRow(row));
    // What somebody began stays theirs as it was: where it stands by now is read from the item.
    if (telling.box === 'mine' && entry) continue;
    const next = (telling.box === 'to-read' ? told : done)(entry, telling.happening);
    if (next) after.set(nameOf(telling), next);
  }
  const changed = [...after].flatMap(([name, entry]) => {
    const place = named.get(name);
    return place ? [{ ...place, entry, row: before.get(name) }] : [];
  });
  if (changed.length === 0) return;
  await storage.write(changed.map(({ whose, box, entry, row }) => writeOf(whose, box, entry, row)));
  for (const { whose, box, entry, row } of changed)
    if (!row && isTurnToTidy(entry.item)) await tidy(storage, whose, box, now);
}

const writeOf = (whose: Whose, box: KeptBox, entry: Entry, row: Row | undefined): Write => ({
  table: 'platforms',
  put: entryRow(whose, box, entry, (row?.version ?? 0) + 1),
  if: row ? { version: row.version } : 'absent',
});

const nameOf = ({ whose: { user }, box, happening: { item } }: Telling): string => `${user} ${box} ${item}`;

/** One in so many new rows has its box looked through: nothing is counted that need not be. */
const tidiedEach = 16;
export const isTurnToTidy = (item: string): boolean =>
  Array.from(item, (each) => each.codePointAt(0) ?? 0).reduce((sum, each) => (sum * 31 + each) >>> 0, 0) %
    tidiedEach ===
  0;

/** Takes away what has passed. */
export async function tidy(storage: Storage, whose: Whose, box: Shelf, now: Date): Promise<void> {
  const passed = (await passedOf(storage, whose, box, now)).slice(-mostAtOnce);
  if (passed.length > 0) await storage.write(passed.map(({ key }) => ({ table: 'platforms', remove: key })));
}

async function retrying(enterThem: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await enterThem();
    } catch (error) {
      // Somebody has read an entry meanwhile, or another shard told of the same item.
      if (!(error instanceof WriteConflict) || attempt === tries) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * waitMs * attempt));
  }
}
