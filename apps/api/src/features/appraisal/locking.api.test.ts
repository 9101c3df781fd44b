import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AppraisalView } from '@lianluo/contract/appraisals';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aColleague } from '../../../test-support/named';
import { refusedAt } from '../../../test-support/scheme/laying-down';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import type { Dependencies } from '../../floor/context';
import type { Job } from '../../floor/job';
import type { Storage } from '../../floor/storage/table';
import { lockYear } from './lock-year';
import { resumeLocks } from './resume-locks';

interface Begun {
  world: World;
  office: Client;
  course: YearCourse;
  member: string;
  /** The job as it was sent, which nothing has run yet. */
  job: Extract<Job, { task: 'lock-year' }>;
}

/** A year whose window is over and whose lock has been asked for; no job has run. */
async function begun(people = 3): Promise<Begun> {
  const world = await openWorld();
  const jobs: Job[] = [];
  const { later } = world.deps;
  world.deps.later = async (job) => (job.task === 'lock-year' ? void jobs.push(job) : later(job));
  const work = workOf(world, world.as('demo.qindu'));
  const [member = ''] = await Promise.all(Array.from({ length: people }, (_, index) => work.member(`委员${index}`)));
  await work.inForce('minhang');
  await work.opinion(member, '2026-05-06');
  world.setClock('2026-12-21T10:00:00+08:00');
  await yearCourse(world, world.as('demo.qindu')).act('open-window', { from: '2026-12-21', to: '2026-12-31' });
  world.setClock('2027-01-04T10:00:00+08:00');
  const office = world.as('demo.qindu');
  const course = yearCourse(world, office);
  expect((await course.act('lock')).status).toBe(202);
  const [job] = jobs;
  if (job?.task !== 'lock-year') throw new Error('No job was sent.');
  return { world, office, course, member, job };
}

async function frozenOf(world: World): Promise<string[]> {
  const rows: string[] = [];
  for await (const page of tablesOf(world).everyRow('platforms'))
    rows.push(...page.filter(({ sk }) => /^2026#(result|card)/.test(sk)).map((row) => JSON.stringify(row)));
  return rows.sort((one, other) => (one < other ? -1 : 1));
}

/** Tables that are gone from the nth write of a year's rows on. */
function failingFrom(deps: Dependencies, nth: number): Dependencies {
  let writes = 0;
  const storage: Storage = {
    ...deps.storage,
    get: (...asked) => deps.storage.get(...asked),
    list: (...asked) => deps.storage.list(...asked),
    count: (...asked) => deps.storage.count(...asked),
    write: async (...asked) => {
      writes += 1;
      if (writes >= nth) throw new Error('The process is gone.');
      return deps.storage.write(...asked);
    },
  };
  return { ...deps, storage };
}

describe('locking a year', () => {
  test('that is killed at any of its writes is taken up and comes to the same', { timeout: 60_000 }, async () => {
    const whole = await begun(90);
    await lockYear(whole.world.deps, whole.job);
    const expected = (await whole.course.read()).locked;
    // Ninety members in three pages of forty, what is mended and the end. Minhang asks members alone.
    expect(expected?.subjects).toBe(90);

    const { world, course, job } = await begun(90);
    for (let nth = 1; ; nth++) {
      const [ended] = await Promise.allSettled([lockYear(failingFrom(world.deps, nth), job)]);
      if (ended.status === 'fulfilled') break;
      expect(String(ended.reason)).toContain('The process is gone.');
      // A process that is gone says nothing: the year is still being locked, and is found by whoever looks for such.
      expect((await course.read()).locking?.problem).toBeUndefined();
      expect(await resumeLocks({ ...world.deps, later: async () => undefined })).toBe(1);
      expect(nth).toBeLessThan(20);
    }
    expect((await course.read()).locked).toEqual(expected);
    expect(await frozenOf(world)).toHaveLength((await frozenOf(whole.world)).length);
    expect(await resumeLocks({ ...world.deps, later: async () => undefined })).toBe(0);
  });

  test('by two jobs at once is done by one of them, whole', async () => {
    const { world, course, job } = await begun(90);
    await Promise.all([lockYear(world.deps, job), lockYear(world.deps, job)]);
    // Whoever was relieved stopped; whoever relieved came to the end.
    if ((await course.read()).state !== 'locked') await lockYear(world.deps, job);
    const ids = (await frozenOf(world)).length;
    expect((await course.read()).locked?.subjects).toBe(90);
    // Members in three rows, results and cards alike.
    expect(ids).toBe(6);
  });

  test('goes on in another job where time is out', async () => {
    const { world, course, job } = await begun(90);
    expect(await lockYear(world.deps, job, () => false)).toBe(false);
    expect((await course.read()).locking).toMatchObject({ done: 40, total: 90 });
    while (!(await lockYear(world.deps, job, () => false)));
    expect((await course.read()).locked?.subjects).toBe(90);
  });

  test('writes nothing else of the year meanwhile, and says why it came to nothing where it did', async () => {
    const { world, office, course, member, job } = await begun();
    for (const [action, body] of [
      ['lock', {}],
      ['open-window', { from: '2027-01-04', to: '2027-01-05' }],
    ] as const)
      expect(refusedAt(await course.act(action, body))).toBe('409 action.not-now ');
    expect(refusedAt(await course.change({ bodies: ['提案委'] }))).toBe('409 action.not-now ');
    const objection = {
      subject: { kind: 'member', id: member },
      what: 'points',
      line: 'x',
      text: '未计',
      evidence: { text: '有' },
    };
    expect(refusedAt(await office.post(`${course.path}/objections`, objection))).toBe('409 action.not-now ');

    // The rules by which it was begun are gone.
    const storage: Storage = {
      ...world.deps.storage,
      get: async (...asked) =>
        (await world.deps.storage.get(...asked)).map((row) => (row?.pk === 'qindu#schemes' ? undefined : row)),
      count: (...asked) => world.deps.storage.count(...asked),
      write: (...asked) => world.deps.storage.write(...asked),
      list: async (question) => (question.pk === 'qindu#schemes' ? { rows: [] } : world.deps.storage.list(question)),
    };
    await expect(lockYear({ ...world.deps, storage }, job)).rejects.toThrow('could be counted');
    const failed = await course.read();
    expect([failed.state, failed.locking?.problem]).toEqual(['checking', expect.stringContaining('请重新锁定')]);
    expect(failed.allowedActions).toEqual([{ action: 'lock', label: '锁定' }]);

    expect((await course.act('lock')).status).toBe(202);
    await lockYear(world.deps, job);
    expect((await course.read()).state).toBe('locked');
  });

  test('keeps as late what comes while everybody is counted', async () => {
    const { world, office, course, member, job } = await begun();
    const work = workOf(world, world.as('demo.qindu.clerk'));
    // Counted before anybody of the year was read: in the results, and late to nobody.
    await work.suggestion(member, '2026-12-30');
    // Held by the unit and the committee, of whom nothing is asked: not known before the job begins.
    await work.activity('survey', '2026-12-29', [[member, 'present']]);
    await lockYear(world.deps, job);
    expect((await course.read()).locked?.subjects).toBe(3);
    expect(await course.corrections()).toEqual([]);
    await work.suggestion(member, '2026-12-31');
    await work.activity('survey', '2026-12-30', [[member, 'present']]);
    const waiting = await course.corrections();
    // Its two facts: the unit and the committee, who held the survey, are asked for nothing.
    expect(waiting.map(({ subject }) => subject.id)).toEqual([member, member]);
    expect(waiting.every(({ fact }) => fact.on.startsWith('2026-12'))).toBe(true);
    // What happens after the year is the next one's.
    await work.suggestion(member, '2027-01-03');
    expect(await course.corrections()).toHaveLength(waiting.length);
    const { version } = await office.get(course.path);
    expect(version).toBeGreaterThan(0);
  });
});

describe('two administrators at once', () => {
  test('one decides a correction, and the other is told', async () => {
    const { world, office, course, member, job } = await begun();
    await lockYear(world.deps, job);
    await workOf(world, world.as('demo.qindu.clerk')).suggestion(member, '2026-12-31');
    const { client: second } = await aColleague(world, '周文', { roles: ['county-administrator'] });
    const [waiting] = (await course.corrections()).filter(({ subject }) => subject.id === member);
    const answers = await Promise.all([office, second].map((by) => course.decide(waiting as CorrectionView, true, by)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  test('one takes a step, and the other has seen an older version', async () => {
    const { world, office, course, job } = await begun();
    await lockYear(world.deps, job);
    const { client: second } = await aColleague(world, '周文', { roles: ['county-administrator'] });
    const { version } = await office.get(course.path);
    const step = (by: Client) =>
      by.post<AppraisalView>(`${course.path}/actions/assess`, { rung: 'group' }, { version });
    const answers = await Promise.all([step(office), step(second)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
    expect((await course.read()).assessments).toHaveLength(1);
  });
});
