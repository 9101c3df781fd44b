import { beforeEach, describe, expect, test } from 'vitest';
import { openMemory } from '../storage/memory';
import type { Address, Storage } from '../storage/table';
import { sealKeyOf } from './seal-keys';
import { addEntries, committee, entryRow, key, placeOfEntry, sealRowKey } from './sealed-journal';
import { forgetFaults, readProgress } from './verified.store';
import { verifyNight, type Night } from './verify-night';

const hourMs = 3_600_000;
const nightMs = 24 * hourMs;

let storage: Storage;
let time: number;
/** Entries of the journal that were read. */
let read: number;
const reading = (tables: Storage): Storage => ({
  ...tables,
  get: async (addresses: readonly Address[], options) => {
    read += addresses.filter(({ table }) => table === 'journal').length;
    return tables.get(addresses, options);
  },
});

beforeEach(async () => {
  storage = reading(await openMemory());
  time = Date.parse('2026-05-20T19:30:00.000Z');
  read = 0;
});

async function night(changes: Partial<Night> = {}) {
  time += nightMs;
  read = 0;
  const [one] = await verifyNight(
    { storage, keys: [key], now: () => new Date(time), hasTime: () => true, ...changes },
    [committee],
  );
  return { ...one!, read };
}

/** A thirtieth of so many entries in seals of their own, and at most a page of a hundred seals beyond. */
const aThirtieth = (entries: number): [least: number, most: number] => [entries / 30, entries / 30 + 100];

test('a night reads what was sealed since the one before, and a thirtieth of all', async () => {
  await addEntries(storage, { to: 3000, batch: 1 });
  const first = await night();
  await addEntries(storage, { from: 3000, to: 3050, batch: 1 });
  const second = await night();

  const [least, most] = aThirtieth(3050);
  expect(first.read).toBe(3000 + 100);
  expect(second.read - 50).toBeGreaterThanOrEqual(least);
  expect(second.read - 50).toBeLessThanOrEqual(most);
  expect([first.faults, second.faults, second.unverifiedHours]).toEqual([[], [], 0]);
});

test('with ten times the history new seals cost the same, and older ones a thirtieth', async () => {
  const olderOf = async (history: number) => {
    storage = reading(await openMemory());
    await addEntries(storage, { to: history, batch: 1 });
    await night();
    await addEntries(storage, { from: history, to: history + 50, batch: 1 });
    return (await night()).read - 50;
  };

  for (const history of [600, 6000]) {
    const older = await olderOf(history);
    const [least, most] = aThirtieth(history + 50);
    expect([history, older >= least, older <= most]).toEqual([history, true, true]);
  }
}, 60_000);

test('at the stated load a night fits into its time after thirteen months', async () => {
  // 324,000 entries a month of 13 committees (9.6 M write units), most of them in 22 days of 8 hours; a seal takes a minute’s.
  const entriesAMonth = 324_000;
  const perSeal = entriesAMonth / (13 * 22 * 8 * 60);
  const seals = 400;
  let calls = 0;
  const tables = await openMemory();
  storage = {
    ...tables,
    get: async (...asked) => ((calls += 1), tables.get(...asked)),
    list: async (...asked) => ((calls += 1), tables.list(...asked)),
  };
  await addEntries(storage, { to: Math.round(seals * perSeal), batch: Math.round(perSeal) });
  calls = 0;
  const { entries } = await night();

  const nightly = entriesAMonth / 22 + (13 * entriesAMonth) / 30;
  // A call of DynamoDB takes some 10 ms, and several are under way at once; here twice that, and one after another.
  const seconds = nightly * (calls / entries) * 0.02;
  expect(perSeal).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(12 * 60 * 0.2);
});

test('each seal is read again within thirty nights, so a change of an old entry is found', async () => {
  await addEntries(storage, { to: 6000, batch: 1 });
  await night();
  const forged = entryRow(5_000);
  await storage.write([{ table: 'journal', put: { ...forged, action: 'forged' } }]);
  let nights = 0;
  let found = (await night()).faults;
  while (found.length === 0 && nights++ < 31) found = (await night()).faults;

  expect(found).toEqual([{ what: 'entry-changed', where: placeOfEntry(5_000) }]);
  expect(nights).toBeLessThanOrEqual(30);
}, 60_000);

test('without time the next night goes on, and says for how long something has waited', async () => {
  await addEntries(storage, { to: 1000, batch: 1 });
  const onePage = { hasTime: pages(1) };

  const first = await night(onePage);
  const second = await night({ hasTime: pages(1) });

  // The second begins with the last seal of the first, so as to see that it still is what it was.
  expect([first.read, second.read]).toEqual([100, 99]);
  expect([first.unverifiedHours, second.unverifiedHours]).toEqual([0, 24]);
  const third = await night();
  expect(third.read).toBe(1000 - 199 + 100);
  expect([third.faults, third.unverifiedHours]).toEqual([[], 0]);
});

/** Time for so many pages. */
function pages(count: number): () => boolean {
  let left = count;
  return () => left-- > 0;
}

describe('what was found', () => {
  test('is told of night for night until an operator finds the chain whole', async () => {
    await addEntries(storage, { to: 300, batch: 1 });
    const fault = { what: 'entry-changed', where: placeOfEntry(290) };
    await storage.write([{ table: 'journal', put: { ...entryRow(290), action: 'forged' } }]);
    expect((await night()).faults).toEqual([fault]);
    expect((await night()).faults).toEqual([fault]);

    await storage.write([{ table: 'journal', put: entryRow(290) }]);
    expect((await night()).faults).toEqual([fault]);
    await forgetFaults({ storage, keys: [key], committee });

    expect((await night()).faults).toEqual([]);
  });

  test('is also that the newest seals were cut off, or the newest of them changed', async () => {
    await addEntries(storage, { to: 30, batch: 1 });
    await night();
    await storage.write([29, 30].map((number) => ({ table: 'journal', remove: sealRowKey(number) })));

    expect((await night()).faults).toEqual([{ what: 'seal-missing', where: '30' }]);
  });

  test('is not hidden by a forged place to begin at', async () => {
    await addEntries(storage, { to: 300, batch: 1 });
    await night();
    await storage.write([{ table: 'journal', put: { ...entryRow(7), action: 'forged' } }]);
    const at = { pk: `${committee}#verified`, sk: 'seals' };
    const [row] = await storage.get([{ table: 'scorecards', key: at }]);
    const progress = { ...(row?.['progress'] as object), round: { sequence: 200, hash: '', link: '' } };
    await storage.write([{ table: 'scorecards', put: { ...row!, progress } }]);

    expect(await readProgress({ storage, keys: [key], committee })).toBeUndefined();
    expect((await night()).faults).toEqual([{ what: 'entry-changed', where: placeOfEntry(7) }]);
  });

  test('says what is old: seals by a key that is not here', async () => {
    const other = sealKeyOf('the key of another stage');
    await addEntries(storage, { to: 30, batch: 10, by: other });
    await addEntries(storage, { from: 30, to: 40, batch: 10 });

    const { faults, unknownKeys } = await night();

    expect([faults, unknownKeys]).toEqual([[], { [other.id]: 3 }]);
  });
});
