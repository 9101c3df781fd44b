import { expect, test } from 'vitest';
import type { EveryRow } from '../storage/every-row';
import { openMemory } from '../storage/memory';
import type { Storage } from '../storage/table';
import { writeRows } from '../storage/write-rows';
import { RestoredJournal } from './restored-journal';
import { hashOfSeal, placeAfter, beginning, sealPages, sealPartition } from './seal';
import { sealKeyOf } from './seal-keys';
import { SealedPlaces } from './sealed-places';
import {
  addEntries,
  committee,
  entryRow,
  key,
  placeOfEntry,
  sealedJournal,
  sealRowKey,
  sealWith,
} from './sealed-journal';
import { verifySeals } from './verify-seals';

const exported = { begunAt: '2026-05-20T02:10:00.000Z', endedAt: '2026-05-20T02:12:00.000Z' };
const at = '2026-05-20T03:00:00.000Z';
const stranger = sealKeyOf('a key that nobody here has');

const verified = async (storage: Storage & { everyRow: EveryRow }, keys = [key]) =>
  (await verifySeals({ storage, keys, committees: [committee], journal: storage.everyRow('journal') })).get(committee)!;

/** Takes an entry out of the trail and makes all seals anew, as whoever may write the table can with a key of their own, whatever it is named. */
async function hideEntry(storage: Storage, index: number, named = stranger.id): Promise<void> {
  const { pk, sk } = entryRow(index);
  await storage.write([{ table: 'journal', remove: { pk, sk } }]);
  let place = beginning;
  for await (const page of sealPages(storage, committee))
    for (const { sequence, entries, at } of page) {
      const kept = entries.filter((entry) => `${entry[0]} ${entry[1]}` !== placeOfEntry(index));
      const unsigned = { sequence, previous: place.link, entries: kept, key: named, at: at ?? '' };
      const seal = { ...unsigned, hash: hashOfSeal(stranger.key, committee, unsigned) };
      place = placeAfter(place, seal);
      const { sequence: _, entries: some, ...fields } = seal;
      const row = { ...sealRowKey(sequence), version: 1, ...fields, entries: some.map((entry) => [...entry]) };
      await storage.write([{ table: 'journal', put: row }]);
    }
}

test('the journal is read once, however many committees are verified', async () => {
  const storage = await sealedJournal();
  await storage.write([{ table: 'journal', put: { ...entryRow(1), pk: 'xincheng#opinions#item' } }]);
  let readings = 0;
  async function* journal() {
    readings += 1;
    yield* storage.everyRow('journal');
  }

  const all = await verifySeals({ storage, keys: [key], committees: [committee, 'xincheng'], journal: journal() });

  expect(readings).toBe(1);
  expect([...all].map(([id, { faults }]) => [id, faults])).toEqual([
    [committee, []],
    ['xincheng', [{ what: 'entry-unsealed', where: `xincheng#opinions#item ${entryRow(1).sk}` }]],
  ]);
});

test('a chain made anew with a key of a stranger is not taken for that of another stage', async () => {
  const storage = await sealedJournal();
  await hideEntry(storage, 7);
  await addEntries(storage, { from: 500, to: 520 });

  const { faults, unknownKeys } = await verified(storage);

  expect(unknownKeys).toEqual({ [stranger.id]: 25 });
  expect(faults).toEqual([{ what: 'seal-unknown-key', where: '25' }]);
});

test('nor beside a restore that has brought fewer', async () => {
  const storage = await openMemory();
  await addEntries(storage, { to: 100, by: stranger });
  const pages = () => storage.everyRow('journal');
  const journal = new RestoredJournal(pages, exported);
  for await (const _page of journal.pages());
  await journal.enter(storage, [committee], at);
  const { rows } = await storage.list({ table: 'journal', pk: `${committee}#access#2026-05`, limit: 9 });
  await sealWith(storage, key, rows);
  expect(await verified(storage)).toMatchObject({ faults: [], restored: [{ of: exported.endedAt, at, until: 5 }] });

  await addEntries(storage, { from: 100, to: 120, by: stranger });
  await addEntries(storage, { from: 120, to: 140 });

  expect((await verified(storage)).faults).toEqual([{ what: 'seal-unknown-key', where: '7' }]);
});

test('an entry that was hidden in an export is found by the key the export was sealed with, and by no other', async () => {
  const old = await sealedJournal();
  // And that it is said of the restore that it brought more seals, which could then be anybody's.
  const own = { pk: `${committee}#access#2026-05`, sk: `${exported.endedAt}#journal.restored`, version: 1, at };
  const more = { action: 'journal.restored', export: exported.endedAt, seals: { until: 900, hash: '' } };
  await old.write([{ table: 'journal', put: { ...own, ...more } }]);
  await hideEntry(old, 7, key.id);
  const journal = new RestoredJournal(() => old.everyRow('journal'), exported);
  const storage = await openMemory();
  for await (const page of journal.pages()) await writeRows(storage, 'journal', page);
  await journal.enter(storage, [], at);
  const next = sealKeyOf('the key of the next stage');
  const entries = [];
  for await (const page of storage.everyRow('journal'))
    entries.push(...page.filter(({ pk }) => pk !== sealPartition(committee)));
  await sealWith(storage, next, entries);

  const blind = await verified(storage, [next]);

  expect([blind.faults, blind.unknownKeys]).toEqual([[], { [key.id]: 25 }]);
  expect(blind.restored.map(({ until }) => until)).toEqual([25]);
  const { faults } = await verified(storage, [next, key]);
  expect(faults).toEqual(
    Array.from({ length: 25 }, (_, index) => ({ what: 'seal-changed', where: String(index + 1) })),
  );
});

test('places are told apart by all of their parts', () => {
  const places = new SealedPlaces();
  for (let index = 0; index < 5000; index += 1) places.add('a', `a#${index % 50}`, String(index));

  expect(Array.from({ length: 5000 }, (_, index) => places.has('a', `a#${index % 50}`, String(index)))).not.toContain(
    false,
  );
  expect([places.has('b', 'a#0', '0'), places.has('a', 'a#1', '0'), places.has('a', 'a', '#00')]).toEqual([
    false,
    false,
    false,
  ]);
  places.add('b', 'b#0', '0');
  expect(places.has('b', 'b#0', '0')).toBe(true);
});
