import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { settled } from '../../../test-support/settled';
import { answering } from '../../../test-support/answering';
import {
  anOpinion,
  button,
  click,
  closePage,
  frameAnswers,
  openAt,
  shown,
  type,
} from '../../../test-support/opinion/opinion.examples';

const list = '/api/v1/committees/qindu/opinions';
const page = (items = [anOpinion()], total: number | null = items.length) =>
  Response.json({ items, nextCursor: null, total });

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('./OpinionListPage.vue'), import('./OpinionPage.vue')]), 60_000);
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('the filters of the address are asked for and stand in the bar', async () => {
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}?q=zaoshi&status=edited&year=2026&limit=20`]: () => page(),
  });

  await openAt('/opinions?q=zaoshi&status=edited&year=2026');

  expect(asked.lines).toContain(`GET ${list}?q=zaoshi&status=edited&year=2026&limit=20`);
  expect(document.querySelector<HTMLInputElement>('[placeholder="标题、正文、期号"]')?.value).toBe('zaoshi');
  expect(shown()).toContain('关于规范西兰路早市的建议');
  expect(shown()).toContain('审核人 · 审核');
  expect(shown()).toContain('共 1 条');
});

test('what is typed goes into the address when it is searched for, and not before', async () => {
  answering({ ...frameAnswers, [`GET ${list}?limit=20`]: () => page(), [`GET ${list}?q=zs&limit=20`]: () => page([]) });
  const router = await openAt('/opinions');

  await type('标题、正文、期号', 'zs');
  expect(router.currentRoute.value.query).toEqual({});
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();

  expect(router.currentRoute.value.query).toEqual({ q: 'zs' });
  expect(shown()).toContain('没有符合条件的社情民意');
});

test('a figure of another page leads here with a stage or a member, each a chip that can be taken off', async () => {
  answering({
    ...frameAnswers,
    'GET /api/v1/committees/qindu/members/m1': () => Response.json({ id: 'm1', name: '委员甲' }),
    [`GET ${list}?stage=issued&member=m1&limit=20`]: () => page(),
    [`GET ${list}?member=m1&limit=20`]: () => page(),
  });
  const router = await openAt('/opinions?stage=issued&member=m1');
  expect(shown()).toContain('报送委员：委员甲');

  document.querySelector<HTMLButtonElement>('[aria-label^="去掉筛选：到过"]')?.click();
  await settled();

  expect(router.currentRoute.value.query).toEqual({ member: 'm1' });
});

test('the sheet is asked for with the very filters and the columns on screen', async () => {
  URL.createObjectURL = () => 'blob:sheet';
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}?status=edited&limit=20`]: () => page(),
    'POST /api/v1/committees/qindu/exports': () => new Response('sheet'),
  });
  await openAt('/opinions?status=edited');

  await click('导出');

  const body = JSON.parse(await asked.requests.find(({ method }) => method === 'POST')!.text());
  expect(body).toMatchObject({ kind: 'opinions', filter: { status: 'edited' } });
  expect(body.columns).toContain('title');
  expect(body.columns).not.toContain('actions');
});

test('a row opens its item and the next step straight from the ledger', async () => {
  answering({
    ...frameAnswers,
    [`GET ${list}?limit=20`]: () => page(),
    [`GET ${list}/o1`]: () => Response.json(anOpinion()),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
  });
  const router = await openAt('/opinions');

  const link = [...document.querySelectorAll('tbody a')].find((each) => each.textContent === '审核');
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
  await settled();

  expect(router.currentRoute.value.name).toBe('opinion');
  expect(document.querySelector('.el-dialog')?.textContent).toContain('审核意见');
});

test('an empty ledger offers to register the first item', async () => {
  answering({ ...frameAnswers, [`GET ${list}?limit=20`]: () => page([]) });

  await openAt('/opinions');

  expect(button('登记第一条')).toBeTruthy();
});
