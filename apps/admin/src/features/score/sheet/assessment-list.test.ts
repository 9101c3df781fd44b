import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../../test-support/answering';
import { aYear } from '../../../../test-support/appraisal/appraisal.examples';
import { openPage, type Opened } from '../../../../test-support/feature';
import '../../../../test-support/quick-elements';
import { aSubject, counted } from '../../../../test-support/score/score.examples';
import { aLine, aSheet } from '../../../../test-support/score/sheet.examples';
import { settled } from '../../../../test-support/settled';
import { thisYear } from '../../../ui/format';
import { scoreRoutes } from '../score.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => Promise.all([import('./SheetPage.vue'), import('./AssessmentListPage.vue')]), 60_000);

const at = '/api/v1/committees/qindu';
const year = thisYear();
const sheets = `GET ${at}/scores/assessments?period=${year}`;
const list = `${sheets}&limit=100`;
const others = ['scheme', 'unit', 'member', 'appraisals'];
const sheet = aSheet([aLine('five', { label: '五有' })]);
const rules = (over: object = {}) => ({ sheets: [{ id: 'town-sheet', name: '考核评价表' }], name: '办法', ...over });
const inForce = {
  [`GET ${at}/scheme`]: () =>
    Response.json({
      current: rules({ version: 2, effectiveFrom: `${year}-01-01` }),
      versions: [],
      draft: null,
      version: 1,
    }),
};
const row = (id: string) => ({ subject: aSubject(id), sheet: sheet.sheet, value: 27, most: 40, lacks: 1 });
const answered = (items: object[]) =>
  Response.json({ ...counted, appraisal: { state: 'running' }, items, nextCursor: null, total: items.length });

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
async function open(answers: Parameters<typeof answering>[0], unit: string | null = null, search = '') {
  const asked = answering({ ...inForce, ...answers });
  const visit = { at: `/c/qindu/assessments${search}`, routes: scoreRoutes, others };
  opened = await openPage(unit === null ? visit : { ...visit, role: 'unit-operator', unit });
  await settled(8);
  return asked;
}

test('the list says how far each sheet is, and goes as it is shown into a workbook', async () => {
  const asked = await open({
    [list]: () => answered([row('u1'), row('u2')]),
    [`POST ${at}/scores/assessments/exports`]: () => problem(409, { code: 'scheme.none', title: '没有导出' }),
  });
  expect(squeezed()).toContain('27 / 40');
  expect(squeezed()).toContain('未评');
  expect(squeezed()).toContain('缺 1 项');

  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === '导出')?.click();
  await settled(4);
  expect(await asked.requests.find(({ method }) => method === 'POST')?.json()).toEqual({ period: String(year) });
  expect(squeezed()).toContain('没有导出');
});

test('whoever works for a unit comes to its own sheet, and nobody reads the others for that', async () => {
  const asked = await open(
    {
      [`${sheets}&unit=u1&limit=1`]: () => answered([row('u1')]),
      [`GET ${at}/scores/assessments/u1?period=${year}`]: () => Response.json(sheet),
    },
    'u1',
  );

  expect(opened?.router.currentRoute.value.fullPath).toBe('/c/qindu/assessments/u1');
  expect(asked.lines).not.toContain(list);
});

test('whose unit has no sheet, or who asked for all of them, stays at the list', async () => {
  const answers = { [`${sheets}&unit=u9&limit=1`]: () => answered([]), [list]: () => answered([row('u1')]) };
  await open(answers, 'u9');
  expect(squeezed()).toContain('27 / 40');
  opened?.page.unmount();

  const asked = await open(answers, 'u1', '?all=1');
  expect(squeezed()).toContain('27 / 40');
  expect(asked.lines).not.toContain(`${sheets}&unit=u1&limit=1`);
});

test('a scheme without sheets says so and leads its writer to the rules', async () => {
  await open({
    [`GET ${at}/scheme`]: () => Response.json({ current: rules({ sheets: [] }), versions: [], version: 1 }),
  });

  expect(squeezed()).toContain('现行办法没有考核表');
  expect(document.querySelector('.card a[href="/c/qindu/scheme"]')).not.toBeNull();
});

test('an earlier year is asked for by its own rules: they had sheets, or had none', async () => {
  const before = year - 1;
  const told = (sheetsThen: object[]) => ({
    [`GET ${at}/scheme`]: () => Response.json({ current: rules({ version: 2, sheets: [] }), versions: [], version: 1 }),
    [`GET ${at}/appraisals/${before}`]: () => Response.json(aYear({ year: before })),
    [`GET ${at}/scheme/versions/1`]: () => Response.json(rules({ version: 1, sheets: sheetsThen })),
    [`GET ${at}/scores/assessments?period=${before}&limit=100`]: () => answered([row('u1')]),
  });
  await open(told(rules().sheets), null, `?year=${before}`);
  expect(squeezed()).toContain('27 / 40');
  opened?.page.unmount();

  await open(told([]), null, `?year=${before}`);
  expect(squeezed()).toContain(`${before} 年的考核办法没有考核表`);
  expect(document.querySelector('[aria-label="年度"], .year')).not.toBeNull();
});
