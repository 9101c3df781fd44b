import type { Locator, Page } from '@playwright/test';
import { call } from './office/api';
import { choose, enterDay, today } from './office/dialogs';
import { look } from './office/looks';
import { expect, test } from './office/test';

interface Item {
  id: string;
  version: number;
}

const county = '/committees/huayin';
const name = '方知远';

/** The dialog that a pressed word opens, once it is confirmed. */
async function answer(page: Page, title: RegExp, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name: title });
  await fill(dialog);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
}
const type = (label: string, words: string) => async (dialog: Locator) => {
  const field = dialog.getByLabel(label, { exact: true }).first();
  await field.fill(words);
  await field.press('Tab');
};
const pickFact = (letters: string, option: RegExp) => async (dialog: Locator) => {
  const box = dialog.getByRole('combobox', { name: '选择事实' });
  await box.focus();
  await box.pressSequentially(letters, { delay: 20 });
  await dialog.page().getByRole('option', { name: option }).first().click();
};
/**
 * A scheme that no preset has, by its words alone:
 *   建言: 报送社情民意信息, 7 each, the first two of a year; 学习: 参加读书 as present, 4 each.
 *   优秀 from 15, 合格 from 0; three stars from 15, one from 0, one at most where the yearly duty of two opinions was missed.
 * 方知远 submits three opinions and is there at one reading: 2 × 7 + 4 = 18 points, 优秀 and, the year not being over, three stars.
 */
test('rules that nobody has seen before are laid down from nothing, put in force, and counted as by hand', async ({
  office,
}) => {
  const page = await office.as('demo.huayin');
  await page.goto('/c/huayin/scheme');
  await workOf(page);

  await page.getByRole('button', { name: '从空白起草' }).click();
  const blank = page.getByRole('dialog', { name: '从空白起草' });
  await blank.getByLabel('办法名称').fill('华阴市政协委员履职计分办法');
  await blank.getByLabel('办法的依据').fill('华政协发〔2026〕7号');
  await blank.getByRole('button', { name: '起草', exact: true }).click();
  const guide = page.getByRole('region', { name: '起草步骤' });
  await expect(guide).toContainText('建立积分表，加标题、加条款');

  // 积分表: two headings with a clause each, by pressing words.
  await guide.getByRole('button', { name: /积分表/ }).click();
  const points = page.locator('#rule-points-member');
  await points.getByRole('button', { name: '＋ 建立委员积分表' }).click();
  await points.getByRole('button', { name: '＋ 加一类' }).last().click();
  await answer(page, /新类别/, type('名称', '建言'));
  await points.getByRole('button', { name: '＋ 加一条' }).first().click();
  await answer(page, /新条款/, pickFact('社情民意信息报送', /社情民意信息报送/));
  await points.getByRole('button', { name: '分值：5' }).click();
  await answer(page, /^分值/, type('分值', '7'));
  await points.getByRole('button', { name: '更多：社情民意信息报送' }).click();
  const rule = page.getByRole('dialog', { name: '社情民意信息报送' });
  await rule.getByRole('button', { name: '计分次数' }).click();
  await answer(page, /^计分次数/, type('计分次数', '2'));
  await rule.getByRole('button', { name: '关闭' }).click();
  await points.getByRole('button', { name: '＋ 加一类' }).last().click();
  await answer(page, /新类别/, type('名称', '学习'));
  await points.getByRole('button', { name: '＋ 加一条' }).nth(1).click();
  await answer(page, /新条款/, async (dialog) => {
    await pickFact('参加读书', /参加读书/)(dialog);
    await choose(dialog, '计分事实 1的情况', '出席');
    // A list of several stays open until one goes on.
    await dialog.getByRole('combobox', { name: '计分事实 1的情况' }).press('Tab');
  });
  await points.getByRole('button', { name: '分值：5' }).click();
  await answer(page, /^分值/, type('分值', '4'));

  // 等次, from the highest down.
  await points.getByRole('button', { name: '＋ 加一个等次' }).click();
  await answer(page, /新等次/, type('名称', '优秀'));
  await points.getByRole('button', { name: '起点：0 分' }).click();
  await answer(page, /^起点/, type('起点', '15'));
  await points.getByRole('button', { name: '＋ 加一个等次' }).click();
  await answer(page, /新等次/, type('名称', '合格'));

  // 履职计划: two opinions a year.
  const plans = page.locator('#rule-plans');
  await plans.getByRole('button', { name: '＋ 加一个计划' }).click();
  await answer(page, /新计划/, type('名称', '两条信息'));
  await plans.getByRole('button', { name: '＋ 加一项任务' }).click();
  await answer(page, /新任务/, pickFact('社情民意信息报送', /社情民意信息报送/));
  await plans.getByRole('button', { name: '最低要求：1' }).click();
  await answer(page, /^最低要求/, type('最低要求', '2'));

  // 星级: of the same total, held back by the duty.
  const stars = page.locator('#rule-stars');
  await stars.getByRole('button', { name: '＋ 加星级' }).click();
  await stars.getByRole('button', { name: '星级：五星' }).click();
  await answer(page, /^星级/, type('星级', '3'));
  await stars.getByRole('button', { name: '起点：90 分' }).click();
  await answer(page, /^起点/, type('起点', '15'));
  await stars.getByRole('button', { name: '＋ 加一级' }).click();
  await answer(page, /^起点/, type('起点', '0'));
  await stars.getByRole('button', { name: '＋ 加一项限制' }).click();
  await answer(page, /^未完成的任务/, async (dialog) => choose(dialog, '未完成的任务', '社情民意信息报送'));
  await stars.getByRole('button', { name: '最高星级：三星' }).click();
  await answer(page, /^最高星级/, type('最高星级', '1'));
  await expect(page.getByRole('region', { name: '检查' })).toContainText('没有问题');
  await expect(guide).toBeHidden();
  expect(await look(page, 'scheme-blank', 'both')).toEqual([]);

  // Tried on last year, when nobody had done anything, and put in force.
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('草稿已保存')).toBeVisible();
  const trial = page.getByRole('region', { name: '上年数据试算' });
  await trial.getByRole('button', { name: '试算' }).click();
  await expect(trial.getByRole('status')).toContainText('参加试算');
  const year = today().slice(0, 4);
  await page.getByRole('button', { name: '公布施行' }).click();
  const publishing = page.getByRole('dialog', { name: '公布施行' });
  await enterDay(publishing.getByRole('textbox', { name: '施行日期' }), `${year}-01-01`);
  await publishing.getByRole('button', { name: '公布', exact: true }).click();
  await expect(page.getByText(`第 1 版，自 ${year}-01-01 起施行`)).toBeVisible();

  await page.goto(`/c/huayin/points?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name: `${name}积分 18` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}　${year} 年计分说明`);
  // The facts of a clause are told under it by the same name.
  const clause = (label: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByText(label, { exact: true }) })
      .first();
  await expect(clause('社情民意信息报送')).toContainText('14每条社情民意信息 7 分，最多计 2 条');
  await expect(clause('参加读书活动')).toContainText('4每次出席读书活动 4 分');
  await expect(page.getByText('优秀')).toBeVisible();
  await expect(page.getByText('三星')).toBeVisible();
});

/** What the member has done this year, by the API: it is not what is tried here. */
async function workOf(page: Page): Promise<void> {
  const { id: member } = await call<Item>(page, `POST ${county}/members`, { body: { name, sector: '教育界' } });
  for (const title of ['关于增设路灯的建议', '关于校门口停车的情况反映', '关于便民早市的建议']) {
    const opinion = await call<Item>(page, `POST ${county}/opinions`, {
      body: { title, authors: [{ member }], content: { situation: `${title}：群众多次反映。` } },
    });
    await call(page, `POST ${county}/opinions/${opinion.id}/actions/submit`, { version: opinion.version, body: {} });
  }
  const reading = await call<Item>(page, `POST ${county}/readings`, {
    body: { title: '共读一本好书', plannedOn: today() },
  });
  const announced = await call<Item>(page, `POST ${county}/readings/${reading.id}/actions/announce`, {
    version: reading.version,
    body: {},
  });
  await call(page, `POST ${county}/readings/${reading.id}/actions/hold`, {
    version: announced.version,
    body: { heldOn: today(), attendance: [{ member, state: 'present' }], record: '交流体会。' },
  });
}
