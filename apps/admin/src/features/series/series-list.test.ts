import type { SeriesView } from '@lianluo/contract/series';
import { firstSeriesOf } from '@lianluo/domain/issue/series';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { thisYear } from '../../ui/format';
import { changeOf, formOf, newOf } from './series-form';
import { seriesRoutes } from './series.routes';

const base = '/api/v1/committees/qindu/series';
const { committee: _committee, ...first } = firstSeriesOf('qindu');
const stamps = { createdAt: null, updatedAt: null };
const bulletin: SeriesView = { ...first, ...stamps, circulation: { report: ['区委'], send: [], distribute: [] } };

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./SeriesListPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a pattern shows the number it gives while it is typed, and one that gives none is not saved', async () => {
  const asked = await openList();
  await press('新增刊物');
  await type('刊名', '政协信息');
  expect(shown('.el-dialog')).toContain('第24期（总第286期）');

  await type('期号格式', '第期');
  await vi.waitFor(() => expect(shown('.el-dialog')).toContain('须含 {no}'));
  expect(button('保存').disabled).toBe(true);
  await type('期号格式', '〔{year}〕{no}号');
  expect(shown('.el-dialog')).toMatch(/期号如：〔\d{4}〕24号/);
  await press('保存');

  expect(await bodies(asked, 'POST')).toEqual([
    { name: '政协信息', head: 'red', pattern: '〔{year}〕{no}号', issuedBefore: 0 },
  ]);
});

test('the series that every committee has is changed on its first version, and can rest', async () => {
  const asked = await openList();
  expect(shown('tbody')).toContain('第24期（总第286期）');
  expect(shown('tbody')).toContain('注意保存');
  await press('修改：社情民意');
  await type('责任编辑', '甲某某');
  await press('保存');
  await press('停刊：社情民意');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);

  const patches = asked.requests.filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ headers }) => headers.get('if-match'))).toEqual(['"v0"', '"v0"']);
  expect(await bodies(asked, 'PATCH')).toMatchObject([
    { editor: '甲某某', phone: null, circulation: bulletin.circulation },
    { active: false },
  ]);
});

test('what is left empty is no preset, and one taken away is sent as nothing', () => {
  expect(newOf({ ...formOf(), name: ' 专报 ' })).not.toHaveProperty('notice');
  const emptied = { ...formOf(bulletin), notice: ' ', circulation: { report: [], send: [], distribute: [] } };
  expect(changeOf(emptied)).toMatchObject({ notice: null, circulation: null, copies: null });
});

test('what was issued elsewhere this year goes with its year, and one of another year is not shown as this one’s', () => {
  const year = thisYear();
  expect(changeOf({ ...formOf(bulletin), issuedThisYear: 24 })).toMatchObject({ issuedInYear: { year, no: 24 } });
  expect(formOf({ issuedInYear: { year, no: 24 } }).issuedThisYear).toBe(24);
  expect(formOf({ issuedInYear: { year: year - 1, no: 24 } }).issuedThisYear).toBe(0);
  expect(changeOf(formOf(bulletin))).toMatchObject({ issuedInYear: null });
});

async function openList(): Promise<Asked> {
  const asked = answering({
    [`GET ${base}?limit=20`]: () => Response.json({ items: [bulletin], nextCursor: null, total: 1 }),
    [`POST ${base}`]: () => Response.json({ ...bulletin, id: 's1', version: 1 }, { status: 201 }),
    [`PATCH ${base}/bulletin`]: () => Response.json({ ...bulletin, version: 1 }),
  });
  opened = await openPage({ at: '/c/qindu/series', routes: seriesRoutes });
  return asked;
}

const shown = (part: string) => document.querySelector(part)?.textContent ?? '';
const bodies = (asked: Asked, by: string) =>
  Promise.all(asked.requests.filter(({ method }) => method === by).map((each): Promise<unknown> => each.json()));

function button(words: string): HTMLButtonElement {
  const named = (each: HTMLElement) => [each.textContent?.trim(), each.getAttribute('aria-label')].includes(words);
  const found = [...document.querySelectorAll('button')].find(named);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
}

async function press(words: string) {
  button(words).click();
  await settled(6);
}

async function type(label: string, words: string) {
  const input = document.querySelector<HTMLInputElement>(`.el-dialog [aria-label="${label}"]`);
  if (!input) throw new Error(`There is no field “${label}”.`);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}
