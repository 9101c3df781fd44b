import { beforeAll, describe, expect, test } from 'vitest';
import { attach } from '../../../../test-support/attaching';
import type { Client } from '../../../../test-support/client';
import {
  lineIn,
  lockYear,
  nameGroup,
  sheetDesk,
  userOf,
  type SheetDesk,
} from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';

const path = '/committees/qindu/scores/assessments';
let world: World;
let office: Client;
let clerk: Client;
let unit: Client;
let desk: SheetDesk;
/** `pointer code` of what was refused. */
const errorsOf = ({ errors = [] }: { errors?: readonly { pointer: string; code: string }[] | undefined }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  [office, clerk, unit] = [world.as('demo.qindu'), world.as('demo.qindu.clerk'), world.as('demo.qindu.unit')];
  const work = workOf(world, office);
  const member = await work.member('石泽清');
  for (const day of ['2026-01-12', '2026-05-06']) await work.opinion(member, day, { unit: world.unit });
  desk = sheetDesk(world.unit);
});

test('where no scheme is in force, or it has no sheet for the unit, that is said', async () => {
  expect((await desk.read(office)).code).toBe('scheme.none');

  await workOf(world, office).inForce('minhang');

  expect((await desk.read(office)).code).toBe('assessment.no-sheet');
});

describe('百分制考核表', () => {
  beforeAll(() => workOf(world, office).inForce('minhang', '2026-01-01', sheetRules));

  test('facts fill in what they can, and say from what', async () => {
    const sheet = await desk.read(unit);
    const { value, course, from, lacks } = lineIn(sheet, 'opinions');

    // Two of the five months that have begun: 60 × 2/5 = 24.
    expect([value, course, lacks]).toEqual([24, [{ step: 'auto', value: 24 }], []]);
    expect(from).toMatchObject({ label: '每月报送社情民意', rule: 'opinion', counted: 2, owed: 5 });
    expect(from?.periods?.map(({ period, state }) => `${period} ${state}`)).toEqual([
      '2026-01 met',
      '2026-02 missed',
      '2026-03 missed',
      '2026-04 missed',
      '2026-05 met',
    ]);
    expect((await unit.get(from?.path ?? '')).status).toBe(200);
    expect(lineIn(sheet, 'praised').from).toEqual({
      label: '受到表彰',
      path: `/committees/qindu/scores/points/${world.unit}?period=2026`,
      rule: 'praise',
      value: 0,
    });
    expect([sheet.total, sheet.most, sheet.grade?.name, sheet.step, sheet.version]).toEqual([
      24,
      110,
      '不合格',
      undefined,
      0,
    ]);
    expect([lineIn(sheet, 'home').lacks, lineIn(sheet, 'late').lacks]).toEqual([['value'], []]);
  });

  test('three steps, each with its reasons and evidence, come to what a hand works out', async () => {
    const proof = await attach(unit, `${path}/${world.unit}`, { name: '验收表.pdf' });
    const self = await desk.fill(unit, 'self', [
      { line: 'home', value: 25, evidence: { files: [proof.id] } },
      { line: 'heard', value: 8 },
    ]);
    expect([self.status, self.total, self.step]).toEqual([200, 57, 'self']);

    await nameGroup(world, 2026, [await userOf(clerk)]);
    const panel = await desk.fill(clerk, 'panel', [
      { line: 'home', value: 20, reason: '缺少阅览室' },
      { line: 'heard', value: 8 },
      { line: 'late', value: 1.5, evidence: { text: '三月、四月两次迟报' } },
    ]);
    expect(panel.status).toBe(200);
    // 主席会议 decides on what the panel has scored.
    const early = await desk.fill(office, 'final', [{ line: 'praised', value: 1, reason: '市级表彰' }]);
    expect([early.status, errorsOf(early)]).toEqual([422, ['/lines/0 action.not-now']]);
    const final = await desk.fill(office, 'final', [{ line: 'heard', value: 9, reason: '主席会议研究' }]);

    // 24 + 20 + 9 = 53, less 1.5.
    expect([final.base, final.bonus, final.deductions, final.total, final.grade?.name]).toEqual([
      53,
      0,
      1.5,
      51.5,
      '合格',
    ]);
    expect([final.version, final.step, final.blocks.map(({ total }) => total)]).toEqual([3, 'final', [53, -1.5]]);
    expect(lineIn(final, 'home')).toMatchObject({
      value: 20,
      course: [
        { step: 'self', value: 25, by: 'demo.qindu.unit', on: '2026-05-20' },
        { step: 'panel', value: 20, reason: '缺少阅览室', by: 'demo.qindu.clerk' },
      ],
      evidence: { files: [{ id: proof.id, name: '验收表.pdf' }] },
      lacks: [],
    });
    const { body } = await office.get<{ items: object[]; total: number }>(path);
    expect(body).toMatchObject({
      total: 1,
      appraisal: { state: 'running' },
      items: [{ sheet: { id: 'group-sheet' }, value: 51.5, most: 110, step: 'final', lacks: 0 }],
    });
    // What the sheet says now is what whoever reads it is told.
    const { status: _status, ...read } = await desk.read(office);
    expect({ ...read, mayFill: [], mayNot: [] }).toEqual({ ...final, status: undefined, mayFill: [], mayNot: [] });
  });

  test('all or nothing, and every line says by itself what is wrong with it', async () => {
    const before = await desk.read(clerk);
    const refused = await desk.fill(clerk, 'panel', [
      { line: 'opinions', value: 30 },
      { line: 'home', value: 31 },
      { line: 'nothing', value: 1 },
      { line: 'heard', value: 5, reason: '改' },
      { line: 'late', value: 2 },
    ]);

    expect([refused.status, refused.code]).toEqual([422, 'request.invalid']);
    expect(errorsOf(refused)).toEqual([
      // 自动取数 said 24.
      '/lines/0/reason field.required',
      '/lines/1/value field.too-large',
      '/lines/2/line item.unknown',
      // 主席会议 has decided on it.
      '/lines/3 action.not-now',
    ]);
    expect(await desk.read(clerk)).toEqual(before);
  });

  test('what was given at a step is taken back, and the step before it counts again', async () => {
    const taken = await desk.fill(office, 'final', [{ line: 'heard', value: null }]);

    expect([lineIn(taken, 'heard').value, lineIn(taken, 'heard').course.map(({ step }) => step)]).toEqual([
      8,
      ['self', 'panel'],
    ]);
  });

  test('扣分抄告单 is a letter in Word of what was decided; where nothing is taken there is none', async () => {
    const notice = () =>
      office.post<Uint8Array & { code?: string; errors?: { message: string }[] }>(
        `${path}/${world.unit}/notice-document`,
        {},
      );
    // The panel has scored it, and the chairs' meeting has not decided on it.
    const { body: early } = await notice();
    expect([early.code, early.errors?.map(({ message }) => message)]).toEqual([
      'assessment.undecided',
      ['“迟报材料”还没有经主席会议审定。'],
    ]);
    await desk.fill(office, 'final', [{ line: 'late', value: 1.5 }]);
    const { status, body, headers } = await notice();

    // A file of Word is a zip.
    expect([status, Buffer.from(body.subarray(0, 2)).toString()]).toEqual([200, 'PK']);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('年度考核扣分抄告单');

    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
    expect(rows.map(({ action, of, scored, year }) => [action, of, scored, year])).toContainEqual([
      'export',
      'notice',
      world.unit,
      2026,
    ]);

    await desk.fill(office, 'final', [{ line: 'late', value: null }]);
    await desk.fill(clerk, 'panel', [{ line: 'late', value: null }]);

    expect((await notice()).body.code).toBe('assessment.nothing-taken');
  });

  test('each year has its own sheet', async () => {
    expect((await desk.read(office, '?period=2025')).code).toBe('scheme.none');
    world.setClock('2027-02-10T10:00:00+08:00');
    // Whoever was signed in is no longer.
    office = world.as('demo.qindu');
    const [next, last] = [await desk.read(office), await desk.read(office, '?period=2026')];

    expect([next.period, next.version, lineIn(next, 'home').course]).toEqual(['2027', 0, []]);
    // 60 × 2/12 = 10, home 20 and heard 8 stay.
    expect([last.period, last.total]).toEqual(['2026', 38]);
    const filled = await desk.fill(office, 'self', [{ line: 'praised', value: 3, reason: '市级表彰' }], {
      period: '2026',
    });
    expect([filled.status, filled.total, (await desk.read(office)).version]).toEqual([200, 41, 0]);
  });

  test('what facts filled in of a year that is locked stays as it was, whatever is entered later', async () => {
    await lockYear(world, 2026);
    office = world.as('demo.qindu');
    const work = workOf(world, office);
    const late = await work.member('汤永若');
    for (const day of ['2026-11-03', '2027-01-05']) await work.opinion(late, day, { unit: world.unit });
    const [last, now] = [await desk.read(office, '?period=2026'), await desk.read(office)];

    expect([last.appraisal.state, last.total, lineIn(last, 'opinions').from?.counted]).toEqual(['locked', 41, 2]);
    expect(last.mayNot.map(({ step }) => step)).toEqual(['self', 'panel', 'final']);
    // Of January and February one: 60 × 1/2.
    expect([now.appraisal.state, lineIn(now, 'opinions').value]).toEqual(['running', 30]);
  });
});
