import { expect, test } from 'vitest';
import { addStreets, csv, imports, upload } from '../../../test-support/import/importing';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';
import { readAppraisalHead } from '../../engine/appraisal/appraisal.store';
import { StorageBusy, type Storage } from '../../floor/storage/table';
import type { Dependencies } from '../../floor/context';
import type { Job } from '../../floor/job';
import { lockYear } from './lock-year';

/** Jobs of a task that are held until they are let go. */
function held(world: World, task: Job['task']): { release: () => Promise<void> } {
  const jobs: Job[] = [];
  const { later } = world.deps;
  world.deps.later = async (job) => (job.task === task ? void jobs.push(job) : later(job));
  return {
    release: async () => {
      for (const job of jobs.splice(0)) await later(job);
      await world.idle();
    },
  };
}

const name = '委员甲';

/** A year that may be locked today, of one member, and a file with an opinion of the year that waits to be imported. */
async function ready() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await addStreets(office);
  const work = workOf(world, office);
  const member = await work.member(name);
  await work.inForce('minhang');
  await work.activity('survey', '2026-04-02', [[member, 'present']]);
  world.setClock('2026-12-21T10:00:00+08:00');
  await yearCourse(world, world.as('demo.qindu')).act('open-window', { from: '2026-12-21', to: '2026-12-31' });
  world.setClock('2027-01-04T10:00:00+08:00');
  const by = world.as('demo.qindu');
  const { id } = await upload(
    world,
    by,
    'opinions',
    csv([
      ['序号', '标题', '报送单位', '反映人', '报送日期'],
      ['1', '关于停车的建议', '古渡街道', name, '2026-11-02'],
    ]),
  );
  const commit = async () =>
    expect((await by.post(`${imports}/${id}/actions/commit`, { mode: 'valid' })).status).toBe(202);
  return { world, by, course: yearCourse(world, by), commit };
}

const why = ({ body }: Awaited<ReturnType<YearCourse['act']>>) => body.errors?.map(({ message }) => message);

test('a year is not locked while an import is writing', async () => {
  const { world, course, commit } = await ready();
  const jobs = held(world, 'import');
  await commit();
  const refused = await course.act('lock');
  expect([refused.status, why(refused)]).toEqual([409, [expect.stringContaining('导入批次')]]);
  await jobs.release();
  expect((await course.lock()).status).toBe(202);
  expect(await course.corrections()).toEqual([]);
});

test('a year is not locked before what an import brought is counted', async () => {
  const { world, course, commit } = await ready();
  const { settled } = world.deps;
  // As in the cloud, where counting goes on by itself.
  world.deps.settled = async () => undefined;
  await commit();
  await world.idle();
  const refused = await course.act('lock');
  expect([refused.status, why(refused)]).toEqual([409, [expect.stringContaining('还在计入')]]);
  world.deps.settled = settled;
  expect((await course.lock()).status).toBe(202);
  // The opinion counts in what was locked, and is late to nobody.
  expect(await course.corrections()).toEqual([]);
});

interface Begun {
  world: World;
  course: YearCourse;
  lock: (deps: Dependencies) => Promise<boolean>;
}

/** A lock that has been asked for, and that nobody has begun with. */
async function begun(): Promise<Begun> {
  const { world, course, commit } = await ready();
  await commit();
  await world.idle();
  held(world, 'lock-year');
  expect((await course.act('lock')).status).toBe(202);
  return {
    world,
    course,
    lock: (deps) => lockYear(deps, { task: 'lock-year', committee: 'qindu', year: 2026 }),
  };
}

const withStorage = ({ deps }: World, more: Partial<Storage>): Dependencies => ({
  ...deps,
  storage: { ...deps.storage, ...more },
});
const pointsOf = async (world: World) => {
  const { body } = await world
    .as('demo.qindu')
    .get<{ items: { value?: number }[] }>('/committees/qindu/appraisals/2026/results?subject=member');
  return body.items.map(({ value }) => value);
};

test('what is locked is read as it stands now', async () => {
  const { world, lock } = await begun();
  // A copy of the tables that has not heard of any card yet.
  const behind: Storage['get'] = async (addresses, options) => {
    const rows = await world.deps.storage.get(addresses, options);
    const isBehind = (index: number) => !options?.consistent && addresses[index]?.table === 'scorecards';
    return rows.map((row, index) => (isBehind(index) ? undefined : row));
  };
  const { body: moving } = await world
    .as('demo.qindu')
    .get<{ items: { value: number }[] }>('/committees/qindu/scores/points?period=2026');
  expect(await lock(withStorage(world, { get: behind }))).toBe(true);
  expect(moving.items[0]?.value).toBeGreaterThan(0);
  expect(await pointsOf(world)).toEqual(moving.items.map(({ value }) => value));
});

test('tables that are busy are no problem of the year: it is taken up where it was left', async () => {
  const { world, course, lock } = await begun();
  let writes = 0;
  const write: Storage['write'] = async (...asked) => {
    writes += 1;
    if (writes === 2) throw new StorageBusy('Too many at once.');
    return world.deps.storage.write(...asked);
  };
  await expect(lock(withStorage(world, { write }))).rejects.toBeInstanceOf(StorageBusy);
  const { state, locking } = await course.read();
  expect([state, locking?.problem]).toEqual(['checking', undefined]);
  expect(await lock(world.deps)).toBe(true);
  expect((await course.read()).state).toBe('locked');
});

test('whoever was relieved takes nothing away that was counted since', async () => {
  const { world, course, lock } = await begun();
  // An attempt that came to nothing has left a row.
  const left = { pk: 'qindu#appraisals', sk: '2026#result#member#gone#000', version: 1, packed: '' };
  await world.deps.storage.write([{ table: 'platforms', put: left }]);
  let relieved = false;
  const list: Storage['list'] = async (question) => {
    const page = await world.deps.storage.list(question);
    if (!relieved && question.from?.startsWith('2026#result#')) {
      relieved = true;
      // Read what it is about to clear, and was held up: meanwhile another has cleared and counted all.
      await lock(world.deps);
      return { ...page, rows: (await world.deps.storage.list(question)).rows };
    }
    return page;
  };
  await lock(withStorage(world, { list }));
  expect((await course.read()).state).toBe('locked');
  expect(await pointsOf(world)).toHaveLength(1);
});

test('a year whose lock came to nothing is bound to no version of its rules', async () => {
  const { world, course, lock } = await begun();
  const write: Storage['write'] = async (writes, token) => {
    if (writes.some((each) => 'put' in each && each.put.sk.startsWith('2026#result')))
      throw new Error('The disk is full.');
    return world.deps.storage.write(writes, token);
  };
  await expect(lock(withStorage(world, { write }))).rejects.toThrow('The disk is full.');
  const failed = await course.read();
  expect([failed.state, failed.locking?.problem]).toEqual(['checking', expect.stringContaining('请重新锁定')]);
  const { scheme } = await readAppraisalHead({ storage: world.deps.storage, committee: { id: 'qindu' } }, 2026);
  expect(scheme).toBeUndefined();
});
