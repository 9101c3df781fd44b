import type { KeptBox } from '@lianluo/domain/inbox/box';
import { asRead, type Entry } from '@lianluo/domain/inbox/entry';
import type { Role } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountWrites } from '../../entries/demo/accounts';
import { committeeRow } from '../../floor/committee/committee.store';
import { openMemory } from '../../floor/storage/memory';
import type { Change, Storage } from '../../floor/storage/table';
import { openStorages, type Open } from '../../../test-support/storage/testing';
import { eventConsumer } from '../event/sequence';
import { headRow } from '../work/head-row';
import { entriesOf, entryAddress, entryRow, readEntryRow } from './inbox.store';

const begun = new Date();
const now = () => begun;

/** Two counties of one city: an office of three and two units in one of them. */
const people: readonly (readonly [id: string, committee: string, role: Role, unit?: string])[] = [
  ['administrator', 'east', 'county-administrator'],
  ['clerk', 'east', 'county-clerk'],
  ['operator', 'east', 'unit-operator', 'u1'],
  ['colleague', 'east', 'unit-operator', 'u1'],
  ['neighbour', 'east', 'unit-operator', 'u2'],
  ['western', 'west', 'county-administrator'],
  ['city', 'city', 'city-administrator'],
];
const items = ['o1', 'o2', 'o3', 'o4'];
/** Whoever told of it, by the words that the tests use: the unit of a return, those who have the next step of a reminder. */
const concerned: Readonly<Record<string, readonly string[]>> = {
  return: ['operator', 'colleague'],
  remind: ['administrator', 'clerk'],
  edit: [],
};
const actions = Object.keys(concerned);

async function opened(open: Open): Promise<Storage> {
  const storage = await open({ clock: () => now().getTime() });
  const more = { regionCode: '610402', demo: true, pendingBatches: [], version: 1 };
  const at = now().toISOString();
  await storage.write([
    { table: 'platforms', put: committeeRow({ id: 'city', name: '市', level: 'city', ...more }) },
    ...['east', 'west'].map((id) => ({
      table: 'platforms' as const,
      put: committeeRow({ id, name: id, level: 'county', parent: 'city', ...more }),
    })),
    ...people.flatMap(([id, committee, role, unit]) =>
      accountWrites(
        {
          id,
          committee,
          username: id,
          name: id,
          roles: [role],
          ...(unit !== undefined && { unit }),
          active: true,
          mustChangePassword: false,
          createdAt: at,
          version: 1,
        },
        'hash',
      ),
    ),
    ...items.map((id) => ({ table: 'ledger' as const, put: headRow(itemOf(id, at), 1) })),
  ]);
  return storage;
}

const itemOf = (id: string, at: string): WorkItem => {
  const lists = { handlingUnits: [], adoptions: [], submissions: [], instructions: [], authors: [] };
  const records = { instructionRecords: [], secrecyReviews: [] };
  const opinion = { ...lists, ...records, fastLane: false, imported: false };
  const shared = { id, committee: 'east', kind: 'opinions', title: id, unit: 'u1', status: 'submitted', version: 1 };
  const waitingFor = { holder: '办公室', action: 'edit', since: at };
  const entered = { reportedOn: '2026-05-11', createdBy: 'operator', createdAt: at, updatedAt: at };
  return { ...opinion, ...shared, ...entered, waitingFor, dueOn: null };
};

const changeOf = (item: string, version: number, action: string, by: string): Change => {
  const key = { pk: `east#opinions#${item}`, sk: String(version).padStart(6, '0') };
  const at = new Date(now().getTime() - 60_000 + version).toISOString();
  const after = { ...key, version: 1, at, by: { id: by, name: by, role: 'county-clerk' }, action, set: {} };
  return { table: 'journal', sequence: `${key.pk} ${key.sk}`, key, after };
};

/** Something happens to an item by somebody, or one who was told reads of it. */
interface Move {
  item: string;
  action: string;
  by: string;
  reads: boolean;
}
const move: fc.Arbitrary<Move> = fc.record({
  item: fc.constantFrom(...items),
  action: fc.constantFrom(...actions),
  by: fc.constantFrom('administrator', 'clerk', 'operator', 'city'),
  reads: fc.boolean(),
});

/** How often the consumer is handed a batch before it is through, and dies at its writes. */
const batch = fc.record({ moves: fc.array(move, { minLength: 1, maxLength: 12 }), dies: fc.nat({ max: 3 }) });
type Batch = typeof batch extends fc.Arbitrary<infer Value> ? Value : never;

async function consume(storage: Storage, changes: readonly Change[], dies: number): Promise<void> {
  let writes = 0;
  const dying: Storage = {
    ...storage,
    async write(...given) {
      const turn = writes++;
      if (turn < dies && turn % 2 === 0) throw new Error('It died.');
      await storage.write(...given);
      if (turn < dies) throw new Error('It died.');
    },
  };
  for (let attempt = 0; attempt <= dies; attempt++)
    await eventConsumer({ storage: dying, now })(changes, async () => undefined).catch(() => undefined);
  // And a record may come again although it was taken.
  await eventConsumer({ storage, now })(changes, async () => undefined);
}

const read = async (storage: Storage, user: string, item: string): Promise<void> => {
  const whose = { committee: 'east', user };
  const [row] = await storage.get([entryAddress(whose, 'to-read', item)], { consistent: true });
  if (!row) return;
  const put = entryRow(whose, 'to-read', asRead(readEntryRow(row)), row.version + 1);
  await storage.write([{ table: 'platforms', put, if: { version: row.version } }]);
};

/** Whatever comes, each is told of an item in one line, and of nothing that they did or that is not theirs. */
async function requireOneLine(open: Open, batches: readonly Batch[]): Promise<void> {
  const storage = await opened(open);
  const versions = new Map<string, number>();
  const news = new Map<string, { times: number; action: string }>();
  for (const { moves, dies } of batches) {
    const changes = moves.map(({ item, action, by }) => {
      const version = (versions.get(item) ?? 0) + 1;
      versions.set(item, version);
      for (const user of (concerned[action] ?? []).filter((each) => each !== by))
        news.set(`${user} ${item}`, { times: (news.get(`${user} ${item}`)?.times ?? 0) + 1, action });
      return changeOf(item, version, action, by);
    });
    await consume(storage, changes, dies);
    for (const { item } of moves.filter(({ reads }) => reads)) {
      await read(storage, 'operator', item);
      const known = news.get(`operator ${item}`);
      if (known) news.set(`operator ${item}`, { ...known, times: 0 });
    }
  }

  const told: [string, Pick<Entry, 'times' | 'action'>][] = [];
  for (const [user, committee] of people)
    for (const { item, times, action } of await entriesOf(storage, { committee, user }, 'to-read', now()))
      told.push([`${user} ${item}`, { times, action }]);
  expect(told.length).toBe(new Set(told.map(([name]) => name)).size);
  expect(new Map(told)).toEqual(news);
}

const some: readonly Batch[] = [
  {
    moves: items.flatMap((item, index) => [
      { item, action: 'return', by: 'clerk', reads: index % 2 === 0 },
      { item, action: 'remind', by: 'administrator', reads: false },
    ]),
    dies: 3,
  },
  { moves: [{ item: 'o1', action: 'return', by: 'operator', reads: false }], dies: 1 },
];

describe.each(openStorages().filter(([name]) => name !== 'classic'))('%s', (name, open) => {
  test('whatever happens, comes twice or dies: one entry for each item and person, and for nobody else', async () => {
    const held =
      name === 'DynamoDB'
        ? requireOneLine(open, some)
        : fc.assert(
            fc.asyncProperty(fc.array(batch, { maxLength: 4 }), (batches) => requireOneLine(open, batches)),
            { numRuns: 12 },
          );
    await expect(held).resolves.toBeUndefined();
  });
});

test('a box holds five hundred at most, the newest, and for half a year', async () => {
  const storage = await opened(openMemory);
  const whose = { committee: 'east', user: 'clerk' };
  const box: KeptBox = 'done';
  const entryAt = (index: number, at: Date): Entry => ({
    kind: 'opinions',
    item: `p${index}`,
    action: 'edit',
    place: '000001',
    at: at.toISOString(),
    by: { id: 'clerk', name: 'clerk' },
    read: true,
    times: 0,
  });
  const day = 86_400_000;
  const rows = Array.from({ length: 540 }, (_, index) =>
    entryRow(whose, box, entryAt(index, new Date(now().getTime() - index * 60_000)), 1),
  );
  rows.push(entryRow(whose, box, entryAt(999, new Date(now().getTime() - 181 * day)), 1));
  for (let start = 0; start < rows.length; start += 100)
    await storage.write(rows.slice(start, start + 100).map((put) => ({ table: 'platforms', put })));

  const shown = await entriesOf(storage, whose, box, now());
  expect([shown.length, shown[0]?.item]).toEqual([500, 'p0']);

  // One of these has its box looked through, as every sixteenth has.
  for (let index = 0; index < 40; index++)
    await eventConsumer({ storage, now })([changeOf(`q${index}`, 1, 'edit', 'clerk')], async () => undefined);
  const question = { table: 'platforms', index: 'byName', pk: 'east#inbox#clerk#done', limit: 1000 } as const;
  const { rows: left } = await storage.list(question);
  expect(left.length).toBeLessThanOrEqual(500 + 16);
  expect(left.map(({ sk }) => sk)).not.toContain('done#p999');
});
