import type { ListOf } from '@lianluo/contract/common';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { Activity } from '@lianluo/domain/activity/activity.kind';
import { attendanceStates, recorded, type Attendance } from '@lianluo/domain/gathering/attendance';
import { summedUp } from '@lianluo/domain/gathering/gathering.steps';
import type { Member } from '@lianluo/domain/member/member';
import { mostEntries } from '@lianluo/domain/text/limits';
import { describe, expect, test } from 'vitest';
import { openStorages } from '../../../../test-support/storage/testing';
import { openWorld } from '../../../../test-support/world';
import { listUnits } from '../../../floor/storage/capacity';
import { sizeOfRow } from '../../../floor/storage/row-size';
import type { Row, Storage, Write } from '../../../floor/storage/table';
import { platformRow } from '../../register/platform.store';
import { readItem, saving } from '../../work/ledger.store';

const { attended: all, attendance: atOnce } = mostEntries;
/** A row takes 400 KB and a transaction a hundred rows. */
const most = { row: 400 * 1024, writes: 100 };
/** A list that is read whole: a row of a hundred lines of seventy bytes, fifty times, in units of four thousand. */
const mostUnits = 120;

const scope = {
  actor: { id: 'u', name: '王敏', role: 'county-clerk' as const },
  instant: '2026-05-20T01:00:00.000Z',
  committee: { id: 'qindu' },
};
/** As many as were there before the others. */
const earlier = 500;
const name = (index: number) => `委员${String(index).padStart(4, '0')}`;
const line = (index: number): Attendance => ({
  member: `0mpdcucg0000${String(index).padStart(4, '0')}`,
  name: name(index),
  state: attendanceStates[index % 5] ?? 'present',
  ...(index % 5 === 3 && { reason: 'business', granter: '张主席' }),
});
const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => line(from + index));

const held = (): Activity =>
  summedUp<Activity>({
    id: 'ac1',
    committee: 'qindu',
    kind: 'activities',
    title: '委员走进社区视察',
    type: 'inspection',
    status: 'held',
    plannedOn: '2026-05-18',
    heldOn: '2026-05-18',
    reportedOn: '2026-05-18',
    halfDays: 6,
    attendance: [],
    participants: [],
    raised: [],
    imported: false,
    waitingFor: null,
    dueOn: null,
    createdBy: 'u',
    createdAt: scope.instant,
    updatedAt: scope.instant,
    version: 1,
  });

async function save(storage: Storage, before: Activity | undefined, after: Activity): Promise<Write[]> {
  const writes = saving(scope, before, after, 'attend', { textVersion: 1 }).map(
    ({ refusal: _refusal, ...write }) => write as Write,
  );
  await storage.write(writes);
  return writes;
}
const read = async (storage: Storage): Promise<Activity> =>
  // An activity was written there.
  (await readItem(storage, 'qindu', 'activities', 'ac1'))?.item as Activity;

describe.each(openStorages().filter(([table]) => table !== 'classic'))('five thousand lines on %s', (_table, open) => {
  test('are written in ten commands, each in one transaction, and no row comes near its limit', async () => {
    const storage = await open();
    await save(storage, undefined, held());
    const rows: Row[] = [];
    for (let from = 0; from < all; from += atOnce) {
      const before = await read(storage);
      const attendance = recorded(before.attendance, { lines: lines(from, atOnce) });
      const writes = await save(storage, before, summedUp({ ...before, attendance, version: before.version + 1 }));
      expect(writes.length).toBeLessThanOrEqual(atOnce / 100 + 2);
      rows.push(...writes.flatMap((write) => ('put' in write ? [write.put] : [])));
    }

    const item = await read(storage);
    expect(item.attendance).toEqual(lines(0, all));
    expect(item).toMatchObject({ came: 3000, onLeave: 1000, away: 1000, people: 3000 });
    expect(Math.max(...rows.map(sizeOfRow))).toBeLessThan(most.row / 4);
    const parts = await storage.list({ table: 'ledger', pk: 'qindu#activities', from: 'ac1', limit: 300 });
    expect([parts.rows.length, parts.next]).toEqual([51, undefined]);
    expect(listUnits(parts.rows, { consistent: true })).toBeLessThanOrEqual(mostUnits);

    // One line is one row beside the head; another day is every row, and one transaction still.
    const corrected = recorded(item.attendance, { lines: [{ ...line(4321), state: 'absent' }] });
    const one = { ...item, attendance: corrected, version: item.version + 1 };
    expect(await save(storage, item, one)).toHaveLength(3);
    const moved = { ...one, heldOn: '2026-05-17', reportedOn: '2026-05-17', version: one.version + 1 };
    const again = await save(storage, one, moved);
    expect(again.length).toBeLessThanOrEqual(most.writes);
    expect((await read(storage)).attendance).toEqual(corrected);
  }, 30_000);
});

test('five hundred more are recorded, counted and listed like those before them', async () => {
  const world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  const member = (index: number): Member => ({
    id: line(index).member,
    committee: 'qindu',
    name: name(index),
    sector: '教育界',
    level: 'member',
    status: 'active',
    placements: [],
    version: 1,
  });
  const last = Array.from({ length: atOnce }, (_, index) => earlier + index);
  for (let from = 0; from < atOnce; from += 100)
    await world.storage.write(
      await Promise.all(
        last.slice(from, from + 100).map(async (index): Promise<Write> => ({
          table: 'platforms',
          put: await platformRow('members', member(index)),
        })),
      ),
    );
  await save(world.storage, undefined, held());
  const before = await read(world.storage);
  await save(world.storage, before, summedUp({ ...before, attendance: lines(0, earlier), version: 2 }));
  const office = world.as('demo.qindu');
  const path = '/committees/qindu/activities';

  const sent = { lines: last.map((index) => ({ member: line(index).member, state: 'present' })) };
  const options = { version: 2, idempotencyKey: 'once' };
  const { status, body } = await office.patch<GatheringView>(`${path}/ac1/attendance`, sent, options);
  expect([status, body.attendance.length, body.came]).toEqual([200, earlier + atOnce, (earlier * 3) / 5 + atOnce]);

  await world.deps.settled();
  for (const query of [`member=${line(0).member}`, `missed=${line(3).member}`, `member=${line(earlier + 1).member}`]) {
    const { items } = (await office.get<ListOf<{ id: string }>>(`${path}?${query}`)).body;
    expect([query, items.map(({ id }) => id)]).toEqual([query, ['ac1']]);
  }
}, 30_000);
