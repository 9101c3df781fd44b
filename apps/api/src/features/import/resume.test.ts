import type { ImportView } from '@lianluo/contract/import-schemas';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../floor/job';
import { runJob } from '../../entries/run-job';
import type { Client } from '../../../test-support/client';
import type { World } from '../../../test-support/world';
import {
  addStreets,
  commit,
  csv,
  figures,
  imports,
  read,
  totalOf,
  upload,
} from '../../../test-support/import/importing';
import { killedEverywhere, mortalWorld } from '../../../test-support/import/mortal-world';
import { resumeImports } from './resume-imports';

const names = '一二三四五六七八九十百';
const people = Array.from({ length: 110 }, (_, i) => [
  `王${names[Math.floor(i / 10)]}${'甲乙丙丁戊己庚辛壬癸'[i % 10]}`,
  '教育界',
  '区第一中学教师',
  `1990000${1000 + i}`,
  '古渡街道',
]);
const roster = (post?: string, street?: string): File =>
  csv([
    ['姓名', '界别', '单位及职务', '联系电话', '工作所在街道'],
    ...people.map(([name = '', sector = '', known = '', phone = '', place = '']) => [
      name,
      sector,
      post ?? known,
      phone,
      street ?? place,
    ]),
  ]);

/** A previewed roster of a street that nobody has made, which is to be made with it. */
async function withNewUnit(world: World, office: Client): Promise<string> {
  const { id, missingUnits } = await upload(world, office, 'members', roster(undefined, '双照街道'));
  const newUnits = missingUnits.map(({ name, type, written }) => ({ name, type, written }));
  await office.put(`${imports}/${id}/mapping`, { newUnits });
  await world.idle();
  return id;
}
const items = Array.from({ length: 40 }, (_, i) => [
  String(i + 1),
  `关于第${i + 1}件事的建议`,
  '古渡街道',
  people[i]?.[0] ?? '',
  `2026-0${1 + (i % 4)}-1${i % 10}`,
  i % 8 === 0 ? '市政协采用' : '',
]);
const ledger = (): File => csv([['序号', '标题', '报送单位', '反映人', '报送日期', '采用情况'], ...items]);

const step = (action: string, body: object) => (office: Client, id: string) =>
  office.post(`${imports}/${id}/actions/${action}`, body);
const roll = (office: Client) => totalOf(office, 'members');
const opinions = (office: Client) => totalOf(office, 'opinions');
const posts = async (office: Client) => {
  const { body } = await office.get<{ items: { post: string }[] }>('/committees/qindu/members?limit=100');
  return [...new Set(body.items.map(({ post }) => post))];
};
const committed = async (world: World, office: Client, kind: string, file: File) => {
  const { id } = await upload(world, office, kind, file);
  await commit(world, office, id);
  return id;
};

describe('a job that is killed at any of its writes shows all or nothing, and ends well once it is taken up again', () => {
  test('writing a roster', async () => {
    const writes = await killedEverywhere(
      async (world, office) => (await upload(world, office, 'members', roster())).id,
      step('commit', { mode: 'valid' }),
      roll,
      { before: 0, after: 110, status: 'committed', counted: { members: 110 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('changing the posts of a roster', async () => {
    const writes = await killedEverywhere(
      async (world, office) => {
        await committed(world, office, 'members', roster());
        return (await upload(world, office, 'members', roster('区第二中学校长'))).id;
      },
      step('commit', { mode: 'valid' }),
      posts,
      { before: ['区第一中学教师'], after: ['区第二中学校长'], status: 'committed', counted: { members: 110 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('writing a roster with the unit it names', async () => {
    const writes = await killedEverywhere(
      withNewUnit,
      step('commit', { mode: 'valid' }),
      async (office) => [await roll(office), await totalOf(office, 'units')],
      { before: [0, 10], after: [110, 11], status: 'committed', counted: { members: 110 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('taking a roster back with the unit it named', async () => {
    const writes = await killedEverywhere(
      async (world, office) => {
        const id = await withNewUnit(world, office);
        await commit(world, office, id);
        return id;
      },
      step('undo', {}),
      async (office) => [await roll(office), await totalOf(office, 'units')],
      { before: [110, 11], after: [0, 10], status: 'undone', counted: { members: 0 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('writing a ledger, with its figures', async () => {
    const writes = await killedEverywhere(
      async (world, office) => (await upload(world, office, 'opinions', ledger())).id,
      step('commit', { mode: 'valid' }),
      opinions,
      { before: 0, after: 40, status: 'committed', counted: { 'opinions.submitted': 40, 'opinions.adopted.city': 5 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('taking a ledger back', async () => {
    const writes = await killedEverywhere(
      (world, office) => committed(world, office, 'opinions', ledger()),
      step('undo', {}),
      opinions,
      { before: 40, after: 0, status: 'undone', counted: { 'opinions.submitted': 0, 'opinions.adopted.city': 0 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('taking changed posts back', async () => {
    const writes = await killedEverywhere(
      async (world, office) => {
        await committed(world, office, 'members', roster());
        return committed(world, office, 'members', roster('区第二中学校长'));
      },
      step('undo', {}),
      posts,
      { before: ['区第二中学校长'], after: ['区第一中学教师'], status: 'undone', counted: { members: 110 } },
    );
    expect(writes).toBeGreaterThan(5);
  }, 120_000);

  test('reading a file', async () => {
    const { world, life } = await mortalWorld();
    const office = world.as('demo.qindu.clerk');
    await addStreets(world.as('demo.qindu'));
    const later: Job[] = [];
    world.deps.later = async (job) => void later.push(job);
    const form = new FormData();
    form.set('kind', 'members');
    form.set('file', roster());
    const { body } = await office.post<ImportView>(imports, form);
    life.dieAfter(1);
    for (const job of later.splice(0)) await runJob(world.deps, job).catch(() => undefined);
    life.revive();
    expect((await read(office, body.id)).status).toBe('parsing');

    await resumeImports(world.deps);
    for (const job of later.splice(0)) await runJob(world.deps, job);
    expect(await read(office, body.id)).toMatchObject({ status: 'ready', totals: { new: 110 } });
  }, 30_000);
});

describe('after a kill in the middle', () => {
  test('nothing of the batch is to be seen anywhere, and its figures are exact once it is whole', async () => {
    const { world, life } = await mortalWorld();
    const office = world.as('demo.qindu.clerk');
    await addStreets(world.as('demo.qindu'));
    await committed(world, office, 'members', roster());
    const preview = await upload(world, office, 'opinions', ledger());
    const later: Job[] = [];
    world.deps.later = async (job) => void later.push(job);
    await office.post(`${imports}/${preview.id}/actions/commit`, { mode: 'valid' });
    life.dieAfter(2);
    for (const job of later.splice(0)) await runJob(world.deps, job).catch(() => undefined);
    life.revive();
    await world.deps.settled();

    expect(await opinions(office)).toBe(0);
    expect(await totalOf(office, 'opinions?status=archived')).toBe(0);
    expect(await figures(office)).toMatchObject({ 'opinions.submitted': 0, 'opinions.adopted.city': 0, members: 110 });
    const written = await world.storage.list({ table: 'ledger', pk: 'qindu#opinions', limit: 10 });
    expect(written.rows.length).toBeGreaterThan(0);
    const [hidden] = written.rows;
    expect((await office.get(`/committees/qindu/opinions/${hidden?.sk}`)).status).toBe(404);
    const other = await office.post(`${imports}/${preview.id}/actions/undo`, {});
    expect(other.body.code).toBe('import.not-now');

    await resumeImports(world.deps);
    for (const job of later.splice(0)) await runJob(world.deps, job);
    expect(await opinions(office)).toBe(40);
    expect(await totalOf(office, 'opinions?status=archived')).toBe(40);
    expect(await figures(office)).toMatchObject({ 'opinions.submitted': 40, 'opinions.adopted.city': 5 });
    expect((await office.get(`/committees/qindu/opinions/${hidden?.sk}`)).status).toBe(200);
  }, 30_000);

  test('a batch whose preview has expired is taken back and says so', async () => {
    const { world, life } = await mortalWorld();
    await addStreets(world.as('demo.qindu'));
    let office = world.as('demo.qindu.clerk');
    const preview = await upload(world, office, 'members', roster());
    const later: Job[] = [];
    world.deps.later = async (job) => void later.push(job);
    await office.post(`${imports}/${preview.id}/actions/commit`, { mode: 'valid' });
    life.dieAfter(1);
    for (const job of later.splice(0)) await runJob(world.deps, job).catch(() => undefined);
    life.revive();

    world.setClock(8 * 86_400_000);
    office = world.as('demo.qindu.clerk');
    await resumeImports(world.deps);
    for (const job of later.splice(0)) await runJob(world.deps, job);
    expect(await read(office, preview.id)).toMatchObject({
      status: 'failed',
      problem: { code: 'import.file-expired' },
    });
    expect(await roll(office)).toBe(0);
    const left = await world.storage.list({ table: 'platforms', pk: 'qindu#members', limit: 10 });
    expect(left.rows).toEqual([]);
  }, 30_000);
});
