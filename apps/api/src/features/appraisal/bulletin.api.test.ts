import type { BulletinView } from '@lianluo/contract/appraisal-results';
import { beforeAll, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../test-support/client';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { refusedAt } from '../../../test-support/scheme/laying-down';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';
import { headWrite, readAppraisalHead } from '../../engine/appraisal/appraisal.store';
import { decisionRow } from '../../engine/appraisal/decision.store';

let world: World;
let office: Client;
let operator: Client;
let course: YearCourse;
let member = '';

const bulletin = (by: Client) => by.get<OrRefused<BulletinView>>(`${course.path}/bulletin`);
const headings = async (by: Client) => (await bulletin(by)).body.sections?.map(({ heading }) => heading) ?? [];

/** So many characters in an order that packs to no less, the same for every seed. */
function words(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    // The generator of Numerical Recipes; 20,000 of the characters that Unicode begins at U+4E00.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return String.fromCodePoint(0x4e00 + (state % 20_000));
  }).join('');
}

beforeAll(async () => {
  world = await openWorld({ now: '2027-01-04T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  member = await work.member('石泽清');
  await work.inForce('minhang');
  const bodies = Array.from({ length: 150 }, (_, index) => `初评单位${index}`);
  await yearCourse(world, office).change({ bodies });
  await lockYear(world, 2026);
  [office, operator] = [world.as('demo.qindu'), world.as('demo.qindu.unit')];
  course = yearCourse(world, office);
});

test('a draft is the office’s: an operator reads no results of others before they are published', async () => {
  expect((await bulletin(office)).body.isDraft).toBe(true);
  expect(refusedAt(await bulletin(operator))).toBe('409 action.not-now ');
});

test('every first assessor writes as much as one may, and all of it is read', { timeout: 60_000 }, async () => {
  const texts: string[] = [];
  for (const [index, body] of (await course.read()).awaited.entries()) {
    // The most that an assessment may say. 150 of them are 450 kB, where a row takes 400.
    const text = words(index, 1000);
    const { status, body: told } = await course.act('assess', { rung: 'first', body, text });
    expect([body, status, told.assessments.at(-1)?.text]).toEqual([body, 200, text]);
    texts.push(text);
  }
  await course.act('assess', { rung: 'group' });
  await course.act('assess', { rung: 'chairs', text: '同意。' });

  expect((await course.read()).assessments.map(({ text }) => text)).toEqual([...texts, undefined, '同意。']);
});

test('a year with hundreds of corrections is published, whatever their reasons say', async () => {
  const head = await readAppraisalHead({ storage: world.storage, committee: { id: 'qindu' } }, 2026);
  const subject = { kind: 'member', id: member, name: '石泽清' } as const;
  const before = { subject: `member#${member}`, value: 2 };
  const many = 600;
  for (let place = 1; place <= many; place++) {
    const put = decisionRow('qindu', 2026, {
      late: `late-${place}`,
      subject,
      signature: '2026-12-20|activities.attended',
      at: '2026-12',
      net: 0,
      change: 1,
      accepted: false,
      reason: words(place, 400),
      by: { id: 'somebody', name: '周文' },
      on: '2027-01-05',
      decidedAt: '2027-01-05T02:00:00.000Z',
      place,
      before,
    });
    await world.storage.write([{ table: 'platforms', put }]);
  }
  const { refusal: _refusal, ...write } = headWrite('qindu', head, { ...head, decided: many });
  await world.storage.write([write]);
  const draft = (await bulletin(office)).body;

  expect((await course.act('publish')).status).toBe(200);

  const told = (await bulletin(office)).body;
  expect(told).toEqual({ ...draft, isDraft: false });
  expect(told.sections?.at(-1)?.table?.rows).toHaveLength(many);
});

test('once it is published an operator reads it without what was corrected for others', async () => {
  const all = await headings(office);

  expect(all.at(-1)).toContain('锁定后的更正');
  expect(await headings(operator)).toEqual(all.slice(0, -1));
});
