import type { UnitView } from '@lianluo/contract/unit';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { unitRoutes } from './unit.routes';

const others = [
  'member',
  'members',
  'informants',
  'opinions',
  'readings',
  'consultations',
  'opinion',
  'reading',
  'consultation',
];
const base = '/api/v1/committees/qindu/units';
const nobody = () => Response.json({ items: [], nextCursor: null, total: 0 });

// Forms of Element Plus take their time without a browser.
vi.setConfig({ testTimeout: 40_000 });

// The first import of a lazy page takes longer than a test waits.
beforeAll(() => Promise.all([import('./UnitFormPage.vue'), import('./UnitPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('a new platform has the brands and rhythms of the ones there are, and nobody in charge yet', async () => {
  await openForm('/c/qindu/units/new');

  expect(field('委员读书品牌').value).toBe('秦家悦读');
  expect(field('委员读书负责人').value).toBe('');
  expect(document.querySelectorAll('[aria-label^="第 "][aria-label$=" 项"]')).toHaveLength(5);
});

test('a special committee is no platform: a name is enough, and it stands in a list of its own', async () => {
  const asked = await openForm('/c/qindu/units/new?type=special-committee', {
    [`POST ${base}`]: () =>
      Response.json(aUnit({ id: 'u9', type: 'special-committee', stations: null }), { status: 201 }),
  });
  expect(document.body.textContent).toContain('新建专门委员会');
  expect(document.body.textContent).not.toMatch(/联络组|规范化标准|召集人/);
  await type('名称', '提案委员会');
  await press('保存');
  await settled(8);

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toMatchObject({
    name: '提案委员会',
    type: 'special-committee',
    stations: null,
    officers: [],
  });
});

test('what is missing is said before anything is sent', async () => {
  const asked = await openForm('/c/qindu/units/new');

  await press('保存');
  await settled(8);

  expect(document.body.textContent).toContain('请填写名称');
  expect(asked.lines.some((line) => line.startsWith('POST'))).toBe(false);
});

test('saving sends the people who have a name, the checklist and the three stations', async () => {
  const asked = await openForm('/c/qindu/units/new', {
    [`POST ${base}`]: () => Response.json(aUnit({ id: 'u9' }), { status: 201 }),
  });
  await type('名称', '渭河街道政协联络组');
  await type('召集人姓名', '王海');
  await type('联络员 1姓名', '李江');
  for (const station of ['委员读书', '基层协商', '社情民意信息工作站']) await type(`${station}负责人`, '赵泉');

  await press('保存');

  const sent = await asked.requests.find(({ method }) => method === 'POST')?.json();
  expect(sent).toMatchObject({
    name: '渭河街道政协联络组',
    type: 'liaison-group',
    convener: { name: '王海' },
    officers: [{ name: '李江' }],
    venue: null,
    stations: { reading: { brand: '秦家悦读', inCharge: '赵泉', rhythm: { every: 'two-months' } } },
  });
  expect(opened?.router.currentRoute.value.fullPath).toBe('/c/qindu/units/u9');
});

test('a change sends only what was changed, with the version it was made on', async () => {
  const asked = await openForm('/c/qindu/units/u1/edit', {
    [`PATCH ${base}/u1`]: () => Response.json(aUnit({ venue: '新址', version: 4 })),
  });
  await type('阵地', '新址');

  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH');
  expect(sent?.headers.get('if-match')).toBe('"v3"');
  expect(await sent?.json()).toEqual({ venue: '新址' });
});

test('when somebody saved first, theirs comes in beside what is typed, and saving goes on from their version', async () => {
  let stored = aUnit();
  const asked = await openForm('/c/qindu/units/u1/edit', {
    [`GET ${base}/u1`]: () => Response.json(stored),
    [`PATCH ${base}/u1`]: (request) =>
      request.headers.get('if-match') === '"v7"'
        ? Response.json(aUnit({ version: 8 }))
        : problem(412, { code: 'version.stale' }),
  });
  await type('阵地', '我的新址');
  stored = aUnit({ name: '改了名的联络组', version: 7 });

  await press('保存');
  expect(document.body.textContent).toContain('您填写的内容尚未保存，仍保留在本页');
  await press('合并他人的修改');
  expect(field('名称').value).toBe('改了名的联络组');
  expect(field('阵地').value).toBe('我的新址');
  await press('保存');

  const patches = asked.requests.filter(({ method }) => method === 'PATCH');
  expect(await patches[1]?.json()).toEqual({ venue: '我的新址' });
});

const station = (brand: string, every: 'two-months' | 'quarter' | 'month') => ({
  brand,
  inCharge: '傅秋',
  rhythm: { every },
  state: 'alive' as const,
});

function aUnit(more: Partial<UnitView> = {}): UnitView {
  return {
    id: 'u1',
    name: '人民路街道政协联络组',
    type: 'liaison-group',
    convener: { name: '戴俊杰' },
    officers: [{ name: '甲' }, { name: '乙', member: 'm1' }],
    venue: '二楼',
    checklist: [{ item: '规章制度', done: true }],
    gaps: [],
    missing: [],
    stations: {
      reading: station('秦家悦读', 'two-months'),
      consultation: station('秦商量', 'quarter'),
      opinion: station('社情民意信息工作站', 'month'),
    },
    members: 26,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 3,
    ...more,
  };
}

async function openForm(at: string, answers: Parameters<typeof answering>[0] = {}): Promise<Asked> {
  const asked = answering({
    [`GET ${base}?onePlusThree=true&limit=1`]: () => Response.json({ items: [aUnit()], nextCursor: null, total: 1 }),
    [`GET ${base}/u1`]: () => Response.json(aUnit()),
    [`GET ${base}/u9`]: () => Response.json(aUnit({ id: 'u9', stations: null })),
    'GET /api/v1/committees/qindu/members': nobody,
    ...answers,
  });
  opened = await openPage({ at, routes: unitRoutes, others });
  await settled(8);
  return asked;
}

const field = (label: string) => {
  const found = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!found) throw new Error(`There is no field ${label}`);
  return found;
};

async function type(label: string, words: string) {
  const input = field(label);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}

async function press(label: string) {
  [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === label)?.click();
  await settled();
}
