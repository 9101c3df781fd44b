import type { DeadlineView } from '@lianluo/contract/deadline';
import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import type { TimelineView } from '@lianluo/contract/work';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import type { Desk } from '../../../test-support/desk';
import { anOffice } from '../../../test-support/opinion-desk';
import type { World } from '../../../test-support/world';
import { WriteConflict } from '../../floor/storage/table';
import { moveDeadlines } from './move-deadlines';
import { movingRow, readMoving } from './moving.store';
import { resumeMoves } from './resume-moves';

/** The day of the world: a Wednesday. */
const after = (days: number) => addWorkingDays(officialCalendar, '2026-05-20', days)!;

let world: World;
let office: Client;
let desk: Desk;
beforeAll(async () => {
  ({ world, office, desk } = await anOffice());
});

async function says(id: string, verb: string, body: object) {
  const { version } = await office.get(`${desk.path}/${id}`);
  return office.post<DeadlineView>(`${desk.path}/${id}/deadline${verb}`, body, { version });
}

describe('what a committee lays down', () => {
  const path = '/committees/qindu/deadlines';
  const lay = async (deadlines: object[], more: object = {}) => {
    const { version } = await office.get(path);
    const answer = await office.put<DeadlinesView & { code?: string }>(path, { deadlines, ...more }, { version });
    await world.idle();
    return answer;
  };
  const courseOf = async (id: string) =>
    (await office.get<TimelineView>(`${desk.path}/${id}/timeline`)).body.items.map(
      ({ label, note = '' }) => `${label} ${note}`,
    );
  const explained = async (id: string) => (await office.get<DeadlineView>(`${desk.path}/${id}/deadline`)).body;
  const edit = (days: number | null) => ({ kind: 'opinions', action: 'edit', days });
  const stepOf = ({ items }: DeadlinesView, kind: string, action: string) =>
    items.find((each) => each.kind === kind)?.steps.find((each) => each.action === action);

  test('moves what is open, says so in its course, and leaves what is closed and what is set anew', async () => {
    const [{ id: open }, { id: gone }] = [await desk.record(), await desk.record()];
    await desk.step(open, 'submit');
    await desk.walk(gone, 'submit', 'edit');
    const before = await desk.read(gone);
    const seen = (await office.get<DeadlinesView>(path)).body;
    expect(stepOf(seen, 'opinions', 'edit')).toMatchObject({ usualDays: 3, days: 3 });
    expect(stepOf(seen, 'opinions', 'edit')?.open).toBeGreaterThan(0);

    const laid = await lay([edit(5)], { soonDays: 4 });

    expect([laid.status, laid.body.soonDays, stepOf(laid.body, 'opinions', 'edit')?.days]).toEqual([200, 4, 5]);
    expect((await desk.read(open)).dueOn).toBe(after(5));
    expect((await courseOf(open)).at(-1)).toBe(
      `调整办理时限 办理时限由 3 个工作日调整为 5 个工作日，到期日由 ${after(3)} 改为 ${after(5)}。`,
    );
    expect((await explained(open)).explanation).toMatchObject({ days: 5, usualDays: 3, changes: [{}] });
    expect((await desk.read(gone)).version).toBe(before.version);
    expect((await office.get<DeadlinesView>(path)).body.moving).toBeUndefined();
    const { id: fresh } = await desk.record();
    expect((await desk.step(fresh, 'submit')).dueOn).toBe(after(5));

    // The last of the days of an extension does not come earlier when the setting does.
    await says(fresh, '/extension', { until: after(7), reason: '需到现场核实' });
    await says(fresh, '/extension/decision', { grant: true });
    await lay([edit(null)]);
    expect([(await desk.read(open)).dueOn, (await explained(open)).explanation?.days]).toEqual([null, null]);
    await lay([]);
    expect([(await desk.read(open)).dueOn, (await desk.read(fresh)).dueOn]).toEqual([after(3), after(7)]);
    await lay([], { soonDays: 2 });
  });

  test('is not taken for what has no deadline, twice, or from the city above', async () => {
    const { version } = await office.get(path);
    const close = [{ kind: 'calls', action: 'close', days: 3 }];
    const unknown = await office.put(path, { deadlines: close }, { version });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'deadline.unknown-step']);
    expect((await office.put(path, { deadlines: [edit(1), edit(2)] }, { version })).status).toBe(422);
    expect((await office.put(path, { deadlines: [edit(0)] }, { version })).status).toBe(422);
    expect((await world.as('demo.city').put(path, { deadlines: [] }, { version })).status).toBe(403);
  });

  test('is moved to its end although the job is cut short, lost, or sent twice', async () => {
    const ids: string[] = [];
    for (const _each of [1, 2, 3]) {
      const { id } = await desk.record();
      await desk.walk(id, 'submit', 'edit');
      ids.push(id);
    }
    const open = stepOf((await office.get<DeadlinesView>(path)).body, 'opinions', 'review')?.open;
    const { later } = world.deps;
    world.deps.later = async () => undefined;
    await lay([{ kind: 'opinions', action: 'review', days: 6 }]);
    world.deps.later = later;
    expect(await moveDeadlines(world.deps, 'qindu', () => false)).toBe(false);
    expect((await office.get<DeadlinesView>(path)).body.moving).toMatchObject({ moved: 0 });

    expect(await resumeMoves(world.deps)).toBe(1);
    await world.idle();
    const versions = async () => Promise.all(ids.map(async (id) => (await desk.read(id)).version));
    for (const id of ids) expect((await desk.read(id)).dueOn).toBe(after(6));
    const once = await versions();
    const ended = await readMoving(world.storage, 'qindu');
    expect(ended?.moved).toBe(open);
    await world.storage.write([{ table: 'platforms', put: movingRow({ ...ended!, endedAt: undefined }) }]);
    await moveDeadlines(world.deps, 'qindu');
    expect(await versions()).toEqual(once);
    expect(await resumeMoves(world.deps)).toBe(0);
  });

  test('is not lost where a job tells how far it is at that moment', async () => {
    const { storage } = world;
    const running = await readMoving(storage, 'qindu');
    const told = { ...running!, version: running!.version + 1 };
    const list = storage.list.bind(storage);
    storage.list = async (question) => {
      storage.list = list;
      await storage.write([{ table: 'platforms', put: movingRow(told), if: { version: running!.version } }]);
      return list(question);
    };
    expect((await lay([edit(8)])).status).toBe(200);
    const late = movingRow({ ...told, version: told.version + 1 });
    await expect(
      storage.write([{ table: 'platforms', put: late, if: { version: told.version } }]),
    ).rejects.toBeInstanceOf(WriteConflict);
    await lay([]);
  });
});
