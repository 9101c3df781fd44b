import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AssessmentView } from '@lianluo/contract/assessments';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as scores from '@lianluo/contract/scores';
import { expect, test } from 'vitest';
import { layingDown, refusedAt } from '../../../test-support/scheme/laying-down';
import { lineIn, lockYear as lockWhole, sheetDesk } from '../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';
import { readLaidDown, readSchemeHead } from '../../engine/scheme/own-schemes';
import { headRow, versionRow } from '../../engine/scheme/scheme.store';
import type { Job } from '../../floor/job';
import type { Storage } from '../../floor/storage/table';
import { lockYear } from './lock-year';

/** A unit with a sheet, and a member who has reported once for it. */
async function aYear() {
  const world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  const member = await work.member('石泽清');
  await work.opinion(member, '2026-05-06', { unit: world.unit });
  await work.inForce('minhang', '2026-01-01', sheetRules);
  return { world, member, desk: sheetDesk(world.unit) };
}

/** A second version as it stands where years were locked before they had ended: in force before the last day of the locked one. */
async function plantNext(world: World, effectiveFrom: string) {
  const { body: committee } = await world.as('demo.qindu').get<{ id: string }>('/committees/qindu');
  const scope = { storage: world.storage, committee };
  const head = await readSchemeHead(scope);
  const [first] = head.versions;
  const before = await readLaidDown(scope, first);
  if (!first || !before) throw new Error('Nothing is in force.');
  const { id: _id, name: _name, source: _source, version: _version, effectiveFrom: _from, ...rules } = before.scheme;
  const next = { ...first, version: 2, effectiveFrom };
  const others = {
    ...rules,
    // Members get no points any more, and units are assessed by another sheet.
    points: rules.points.unit ? { unit: rules.points.unit } : {},
    sheets: rules.sheets.map((sheet) => ({ ...sheet, id: 'another-sheet' })),
  };
  await world.storage.write([
    { table: 'platforms', put: versionRow('qindu', next, { rules: others, locks: [] }) },
    { table: 'platforms', put: headRow('qindu', { versions: [next, first], version: head.version + 1 }) },
  ]);
}

test('a locked year is told and corrected by the rules it was locked by, whatever began in it later', async () => {
  const { world, member, desk } = await aYear();
  await desk.fill(world.as('demo.qindu'), 'self', [{ line: 'heard', value: 7 }]);
  await lockWhole(world, 2026);
  const office = world.as('demo.qindu');
  const told = async () => {
    const { body: points } = await office.get<AnswerOf<typeof scores.listPoints>>(
      '/committees/qindu/scores/points?period=2026',
    );
    const { total, blocks, scheme }: Partial<AssessmentView> = await desk.read(office, '?period=2026');
    return { points: [points.scheme, points.items], sheet: [total, blocks, scheme] };
  };
  const before = await told();
  // One of the eight months since the unit is there, 60 × 1/8 = 7.5, and 7 that it gave itself.
  expect(before.sheet[0]).toBe(14.5);

  await plantNext(world, '2026-12-22');
  expect(await told()).toEqual(before);

  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-12-20');
  const course = yearCourse(world, office);
  const [late] = (await course.corrections()).filter(({ subject }) => subject.id === member);
  const { body: decided } = await course.decide(late as CorrectionView, true);
  expect(decided.after?.value).toEqual(expect.any(Number));

  // Of a type that has no sheet, a unit keeps the one it was locked with.
  const unit = `/committees/qindu/units/${world.unit}`;
  const { version } = await office.get(unit);
  expect((await office.patch(unit, { type: 'special-committee' }, { version })).status).toBe(200);
  expect((await told()).sheet).toEqual(before.sheet);
});

test('nothing is put in force in a year that is locked', async () => {
  const { world } = await aYear();
  await lockWhole(world, 2026);
  // As where the year was locked in its December.
  world.setClock('2026-12-23T10:00:00+08:00');
  const desk = layingDown(world.as('demo.qindu'));
  await desk.change({ name: '新办法' });

  for (const day of ['2026-12-23', '2026-12-30'])
    expect(refusedAt(await desk.publish(day))).toBe('422 scheme.closed-year /effectiveFrom');
  expect((await desk.publish('2027-01-01')).status).toBe(200);
});

test('an attempt to lock that came to nothing leaves no line of a sheet standing', async () => {
  const { world, member, desk } = await aYear();
  const jobs: Job[] = [];
  world.deps.later = async (job) => void jobs.push(job);
  const day = '2026-05-20';
  await yearCourse(world, world.as('demo.qindu')).act('open-window', { from: day, to: day });
  world.setClock('2027-01-04T10:00:00+08:00');
  const office = world.as('demo.qindu');
  const course = yearCourse(world, office);
  await course.act('lock');
  const job = jobs.find(({ task }) => task === 'lock-year');
  if (job?.task !== 'lock-year') throw new Error('No job was sent.');
  // Everybody is counted, and what says so does not arrive.
  const storage: Storage = {
    ...world.deps.storage,
    get: (...asked) => world.deps.storage.get(...asked),
    list: (...asked) => world.deps.storage.list(...asked),
    count: (...asked) => world.deps.storage.count(...asked),
    write: async (writes, ...more) => {
      if (writes.some((each) => 'put' in each && each.put['state'] === 'locked')) throw new Error('No end.');
      return world.deps.storage.write(writes, ...more);
    },
  };
  await expect(lockYear({ ...world.deps, storage }, job)).rejects.toThrow('No end.');

  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-11-10', { unit: world.unit });
  const counted = async () => lineIn(await desk.read(office, '?period=2026'), 'opinions').value;
  // Two of the eight months since the unit is there, 60 × 2/8 = 15.
  expect(await counted()).toBe(15);
  await course.act('lock');
  await lockYear(world.deps, job);
  expect((await course.read()).state).toBe('locked');
  expect(await counted()).toBe(15);
});
