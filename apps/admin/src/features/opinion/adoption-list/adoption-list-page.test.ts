import type { MatchedList, RegisteredList } from '@lianluo/contract/adoption-list';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem, type Asked } from '../../../../test-support/answering';
import { openAt } from '../../../../test-support/opinion/opinion.examples';
import { settled } from '../../../../test-support/settled';

const base = '/api/v1/committees/qindu/adoption-lists';
const candidate = (id: string, title: string) => ({ id, title, reportedOn: '2026-10-12', status: 'issued' as const });
const lights = candidate('o1', '关于修复人民路路灯的建议');
const markets = [candidate('o2', '关于规范西兰路早市的建议'), candidate('o3', '关于整治西兰路早市的建议')];
const refusal = { code: 'opinion.rejected', message: '这条信息未予采用。' };

const matched: MatchedList = {
  from: '2024-11-20',
  to: '2026-11-23',
  rows: [
    { title: '修复人民路路灯', state: 'sure', candidates: [lights] },
    { title: '规范西兰路早市经营', state: 'doubt', candidates: markets },
    { title: '推进智慧农业', state: 'none', candidates: [] },
    { title: '加装电梯', state: 'registered', candidates: [candidate('o4', '关于加装电梯的建议')] },
    { title: '校园食堂', state: 'sure', candidates: [{ ...candidate('o5', '关于校园食堂的建议'), refusal }] },
  ],
};
const registered: RegisteredList = {
  done: 1,
  registered: 1,
  refused: 0,
  rows: [
    { item: 'o1', title: lights.title, outcome: 'done', adoption: 'a1' },
    { item: 'o3', title: markets[1]!.title, outcome: 'registered', code: 'opinion.already-adopted', message: '' },
  ],
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./AdoptionListPage.vue'), 60_000);
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a pasted list is looked up, doubts are chosen, and what became of each line is told', async () => {
  const asked = await openPage();
  await fillIn();
  await press('比对标题');

  expect(shown()).toContain('与 2024-11-20 至 2026-11-23 报送的信息比对标题');
  expect(states()).toEqual(['标题一致', '待选', '未找到', '已登记', '标题一致']);
  expect(shown()).toContain('将登记 1 条，待选 1 条，未找到 1 条。');
  // What was turned down cannot be chosen and says why.
  expect(shown()).toContain(refusal.message);
  await choose('第2条登记到', markets[1]!.title);
  expect(shown()).toContain('将登记 2 条，未找到 1 条。');
  await press('登记 2 条');

  expect(await bodies(asked, `POST ${base}/matches`)).toEqual([
    {
      level: 'city',
      organ: '市委办公室',
      adoptedOn: '2026-11-20',
      rows: [
        { title: '修复人民路路灯', kind: 'single', number: '第12期' },
        { title: '规范西兰路早市经营', kind: 'combined' },
      ],
    },
  ]);
  expect(await bodies(asked, `POST ${base}`)).toEqual([
    {
      level: 'city',
      organ: '市委办公室',
      adoptedOn: '2026-11-20',
      rows: [
        { item: 'o1', kind: 'single', number: '第12期' },
        { item: 'o3', kind: 'combined' },
      ],
    },
  ]);
  expect(shown()).toContain('已登记 1 条');
  expect(shown()).toContain('另有 1 条此前已登记，未重复登记。');
  expect(shown()).toContain(
    `通报中的 3 条本次没有登记：推进智慧农业 台账中未找到加装电梯 此前已登记校园食堂 ${refusal.message}`,
  );
});

test('a line that names another organ than the list says so, and is sent with it', async () => {
  const asked = await openPage();
  await fillIn('标题\t采用单位\n修复人民路路灯\t省政协单篇采用\n规范西兰路早市经营\t市委办采用');
  await press('比对标题');

  expect(shown()).toContain('修复人民路路灯 省政协单篇采用');
  expect(await bodies(asked, `POST ${base}/matches`)).toMatchObject([
    {
      rows: [
        { title: '修复人民路路灯', level: 'province', organ: '省政协', kind: 'single' },
        { title: '规范西兰路早市经营' },
      ],
    },
  ]);
});

test('a registered list is voided as a whole, with the reason', async () => {
  const asked = await openPage();
  await fillIn();
  await press('比对标题');
  await press('登记 1 条');
  await press('作废本次登记');
  await type('作废理由', '通报有误。', '.el-dialog ');
  await press('作废');

  expect(await bodies(asked, 'POST /api/v1/committees/qindu/opinions/o1/adoptions/a1/void')).toEqual([
    { reason: '通报有误。' },
  ]);
  expect(shown()).toContain('已作废本次登记的 1 条');
  await press('登记下一份');
  expect(shown()).toContain('采用的信息');
});

test('what somebody has voided by hand meanwhile does not stop the rest', async () => {
  const two = {
    ...registered,
    done: 2,
    rows: [...registered.rows, { ...registered.rows[0]!, item: 'o9', adoption: 'a9' }],
  };
  await openPage({
    [`POST ${base}`]: () => Response.json(two),
    'POST /api/v1/committees/qindu/opinions/o1/adoptions/a1/void': () =>
      problem(409, { code: 'record.already-voided' }),
    'POST /api/v1/committees/qindu/opinions/o9/adoptions/a9/void': () => Response.json({}),
  });
  await fillIn();
  await press('比对标题');
  await press('登记 1 条');
  await press('作废本次登记');
  await type('作废理由', '通报有误。', '.el-dialog ');
  await press('作废');

  expect(shown()).toContain('已作废本次登记的 2 条');
});

test('a refused list stays as it was entered', async () => {
  await openPage({
    [`POST ${base}/matches`]: () =>
      problem(422, {
        code: 'request.invalid',
        errors: [{ pointer: '/adoptedOn', code: 'day.future', message: '日期不能晚于今天。' }],
      }),
  });
  await fillIn();
  await press('比对标题');

  expect(shown()).toContain('日期不能晚于今天。');
  expect(document.querySelector<HTMLTextAreaElement>('textarea')?.value).toContain('修复人民路路灯');
});

async function openPage(answers: Parameters<typeof answering>[0] = {}): Promise<Asked> {
  const asked = answering({
    [`POST ${base}/matches`]: () => Response.json(matched),
    [`POST ${base}`]: () => Response.json(registered),
    'POST /api/v1/committees/qindu/opinions/o1/adoptions/a1/void': () => Response.json({}),
    ...answers,
  });
  await openAt('/opinions/adoption-list');
  return asked;
}

async function fillIn(lines = '标题\t采用方式\t期号\n修复人民路路灯\t单篇\t第12期\n规范西兰路早市经营\t综合\t') {
  [...document.querySelectorAll<HTMLElement>('.el-radio-button')]
    .find((each) => each.textContent?.trim() === '市级采用')
    ?.querySelector('input')
    ?.click();
  await settled(2);
  await press('市委办公室');
  await type('采用日期', '2026-11-20');
  document.querySelector('[aria-label="采用日期"]')?.dispatchEvent(new Event('change'));
  await type('采用的信息', lines, '', 'textarea');
  await settled(2);
}

const shown = () => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const states = () => [...document.querySelectorAll('tbody .tag')].map((each) => each.textContent?.trim());
const bodies = (asked: Asked, line: string) =>
  Promise.all(
    asked.requests
      .filter(({ method, url }) => `${method} ${new URL(url).pathname}` === line)
      .map((each): Promise<unknown> => each.json()),
  );

async function press(words: string) {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  found.click();
  await settled(6);
}

async function type(label: string, words: string, within = '', tag = 'input') {
  const selector = `${within}${tag}[aria-label="${label}"], ${within}textarea[aria-label="${label}"]`;
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`There is no field “${label}”.`);
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await settled(1);
}

async function choose(label: string, words: string) {
  const input = document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  (input?.closest<HTMLElement>('.el-select__wrapper') ?? input)?.click();
  await settled(2);
  const option = [...document.querySelectorAll<HTMLElement>('.el-select-dropdown__item')].find((each) =>
    each.textContent?.includes(words),
  );
  if (!option) throw new Error(`There is no choice “${words}”.`);
  option.click();
  await settled(2);
}
