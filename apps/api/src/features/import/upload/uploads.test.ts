import type { ImportView } from '@lianluo/contract/import-schemas';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from '../../../floor/sheet/read-sheet';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';
import type { Job } from '../../../floor/job';
import { runJob } from '../../../entries/run-job';
import { addStreets, committee, csv, form, imports, roster, upload } from '../../../../test-support/import/importing';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

const file = (bytes: Uint8Array | string, name: string): File => new File([bytes as Uint8Array<ArrayBuffer>], name);
const workbookWith = (parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/workbook.xml': new Uint8Array(), ...parts });

describe('a file that cannot be taken is refused at once', () => {
  const refused: [what: string, status: number, code: string, file: () => File][] = [
    ['no sheet at all', 422, 'import.not-a-workbook', () => file('<html></html>', 'page.html')],
    [
      'a picture called .csv',
      422,
      'import.not-a-workbook',
      () => file(new Uint8Array([137, 80, 78, 71, 0, 0, 0]), 'a.csv'),
    ],
    [
      'a zip that is no workbook',
      422,
      'import.not-a-workbook',
      () => file(zipSync({ 'a.txt': new Uint8Array(9) }), 'a.xlsx'),
    ],
    [
      'a workbook of before 2007',
      422,
      'import.encrypted',
      () => file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.xls'),
    ],
    [
      'a workbook with macros',
      422,
      'import.macros',
      () => file(workbookWith({ 'xl/vbaProject.bin': new Uint8Array(9) }), 'a.xlsx'),
    ],
    [
      'a zip bomb',
      422,
      'import.zip-bomb',
      () => file(workbookWith({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 * 1024) }), 'a.xlsx'),
    ],
    ['one of more than 10 MiB', 413, 'import.too-large', () => file(new Uint8Array(10 * 1024 * 1024 + 1), 'a.xlsx')],
    ['one of much more than 10 MiB', 413, 'import.too-large', () => file(new Uint8Array(12 * 1024 * 1024), 'a.xlsx')],
    ['one with nothing in it', 422, 'import.empty', () => file('', 'a.csv')],
  ];
  test.each(refused)('%s', async (_what, status, code, of) => {
    const answered = await office.post(imports, form('members', of()));
    expect([answered.status, answered.body.code]).toEqual([status, code]);
  });

  test('and so is a form that is none, or says the wrong things', async () => {
    const json = await office.post(imports, { kind: 'members' });
    expect([json.status, json.body.code]).toEqual([415, 'request.file-expected']);
    const kind = await office.post(imports, form('unicorns', csv([['姓名']])));
    expect(kind.body).toMatchObject({ status: 422, errors: [{ pointer: '/kind' }] });
    const more = form('members', csv([['姓名']]));
    more.set('colour', 'red');
    expect((await office.post(imports, more)).body).toMatchObject({ status: 422, errors: [{ pointer: '/colour' }] });
    const none = new FormData();
    none.set('kind', 'members');
    expect((await office.post(imports, none)).body).toMatchObject({ status: 422, errors: [{ pointer: '/file' }] });
  });

  test('a sheet without a header, or without a row below it, fails with the reason', async () => {
    expect(
      await upload(
        world,
        office,
        'members',
        csv([
          ['1', '2'],
          ['3', '4'],
        ]),
      ),
    ).toMatchObject({
      status: 'failed',
      problem: { code: 'import.no-header', status: 422 },
    });
    expect(await upload(world, office, 'members', csv([['姓名', '界别', '联系电话']]))).toMatchObject({
      status: 'failed',
      problem: { code: 'import.empty' },
    });
  });
});

describe('who may import', () => {
  test('the office may; an operator and the city may not, and elsewhere there is nothing', async () => {
    const mine = await upload(world, office, 'members', await roster());
    const send = async (who: string, path = imports) =>
      (await world.as(who).post(path, form('members', await roster()))).status;
    expect(await send('demo.qindu')).toBe(202);
    expect(await send('demo.qindu.unit')).toBe(403);
    expect(await send('demo.city')).toBe(403);
    expect(await send('demo.xincheng')).toBe(404);
    await world.idle();

    const foreign = world.as('demo.xincheng');
    const elsewhere = `/committees/xincheng/imports/${mine.id}`;
    for (const path of [elsewhere, `${elsewhere}/rows`, `${elsewhere}/error-workbook`, `${imports}/${mine.id}`])
      expect((await foreign.get(path)).status).toBe(404);
    for (const action of ['commit', 'undo'])
      expect((await foreign.post(`${elsewhere}/actions/${action}`, { mode: 'valid' })).status).toBe(404);
    expect((await world.as('demo.city').get(`${imports}/${mine.id}`)).status).toBe(403);
    expect((await world.stranger().get(imports)).status).toBe(401);
  });

  test('a second batch waits until the first is through', async () => {
    const [one, two] = [
      await upload(world, office, 'members', await roster()),
      await upload(world, office, 'members', await roster()),
    ];
    const later: Job[] = [];
    const { later: runs } = world.deps;
    world.deps.later = async (job) => void later.push(job);
    const write = (id: string) => office.post<ImportView>(`${imports}/${id}/actions/commit`, { mode: 'valid' });
    expect((await write(one.id)).body.status).toBe('committing');
    expect((await write(two.id)).body).toMatchObject({ status: 409, code: 'import.busy' });
    world.deps.later = runs;
    for (const job of later) await runJob(world.deps, job);
    expect((await write(two.id)).status).toBe(202);
    await world.idle();
  });
});

test('the templates carry the units of the committee, and read back as they are', async () => {
  for (const [kind, title] of [
    ['members', '委员名册导入模板'],
    ['opinions', '社情民意台账导入模板'],
  ] as const) {
    const { body, headers, status } = await office.get<Uint8Array>(`${imports}/templates/${kind}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(title));
    expect((await readSheet(body, 'template.xlsx')).rows[0]?.[0]).toBe(title);
  }
  expect((await office.get(`${imports}/templates/unicorns`)).status).toBe(404);
  expect((await world.as('demo.qindu.unit').get(`${imports}/templates/members`)).status).toBe(403);
  expect((await office.get(`${committee}/imports?colour=red`)).status).toBe(422);
});
