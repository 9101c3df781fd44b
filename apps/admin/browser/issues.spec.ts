import type { OpinionView } from '@lianluo/contract/opinion';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { call } from './office/api';
import { figures, totalBehind } from './office/desk';
import { enterDay, pick, take, today } from './office/dialogs';
import { expect, test } from './office/test';

test.setTimeout(240_000);

const titles = ['早市占道经营问题突出', '社区门诊晚间停诊', '背街小巷路灯不亮'];
const path = '/committees/qindu/opinions' as const;
const counted = ['编发（条）', '上报（条）', '市级采用'];

test('three opinions become an issue of two articles, signed on paper, handed up, and adopted by lists', async ({
  office,
}) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/desk');
  const before = await figures(page, counted);
  await page.goto('/c/qindu/issues');
  const opinions: OpinionView[] = [];
  for (const title of titles) opinions.push(await reviewed(page, title));

  await test.step('chosen, put in order, and two of them edited into one', async () => {
    await page.getByRole('button', { name: '拟编一期' }).click();
    for (const title of titles) await pick(page, '选稿', title, new RegExp(title));
    await page.getByRole('button', { name: '与下篇综合' }).first().click();
    await expect(page.getByText('综合 2 条来稿，反映人全部保留。')).toBeVisible();
    await expect(page.getByLabel('第 1 篇正文')).toHaveValue(/早市占道经营问题突出，.*\n.*\n社区门诊晚间停诊，/);
    await page.getByLabel('第 1 篇标题').fill('部分便民服务时段待优化');
    await page.getByLabel('第 1 篇正文').fill('一是早市占道。\n二是门诊晚间停诊。');
    await page.getByRole('button', { name: '第 2 篇上移' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('heading', { name: '稿件（2篇，3条来稿）' })).toBeVisible();
  });

  await test.step('looked at for secrecy by whom the office names', async () => {
    await take(page, '保密审查', async (dialog) => {
      await dialog.getByText('可编发', { exact: true }).click();
      await dialog.getByLabel('审查人').fill('乙某某');
    });
    await expect(page.getByText(/可编发\s+乙某某/)).toBeVisible();
  });

  await test.step('signed on paper, which takes the opinions along, and issued', async () => {
    await page.getByRole('button', { name: '登记纸质签批' }).click();
    const dialog = page.getByRole('dialog', { name: /登记纸质签批/ });
    await dialog.getByLabel('签发人', { exact: true }).fill('丙某某');
    await dialog.getByLabel('签发人职务').fill('秘书长');
    await enterDay(dialog.getByRole('textbox', { name: '签发日期' }), today());
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/秘书长 丙某某 .*（纸质签批）/)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '编发', exact: true }).click();
    const issuing = page.getByRole('dialog', { name: /^编发/ });
    await issuing.getByRole('button', { name: '编发', exact: true }).click();
    await expect(issuing).toBeHidden();
    await expect(page.getByRole('navigation', { name: '位置' })).toContainText(/第\d+期/);
  });

  const number = (
    await page
      .getByText(/^第\d+期（总第\d+期）$/)
      .first()
      .innerText()
  ).trim();
  await test.step('both articles stand on the paper, in their order', async () => {
    await page.getByRole('button', { name: /^[印编]发稿$/ }).click();
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(number);
    await expect(sheet).toContainText(/背街小巷路灯不亮[\s\S]*部分便民服务时段待优化[\s\S]*二是门诊晚间停诊/);
    await expect(sheet).toContainText('丙某某');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 Word' }).click(),
    ]);
    const word = await wordsOf(await file.path());
    // The mark of the demonstration stands in the head of each page of the file.
    const printed = (await sheet.innerText()).split(/\s+/).filter((each) => each.length > 1 && each !== '演示数据');
    let at = 0;
    for (const each of printed) {
      const found = word.indexOf(each, at);
      expect([each, found >= 0]).toEqual([each, true]);
      at = found;
    }
  });

  await test.step('every opinion bears the number and leads to the issue', async () => {
    for (const { id } of opinions) {
      await page.goto(`/c/qindu/opinions/${id}`);
      await expect(page.getByRole('link', { name: number })).toHaveAttribute('href', /\/c\/qindu\/issues\//);
      const { status } = await call<OpinionView>(page, `GET ${path}/${id}`);
      expect(status).toBe('issued');
    }
    await page.goto('/c/qindu/opinions?stage=issued');
    const cell = page
      .locator('td[data-label="编号"], td[data-label="期号"]')
      .first()
      .getByText(/^第\d+期$/);
    await expect(cell).toHaveAttribute('title', /^第\d+期（总第\d+期）$/);
  });

  await test.step('handed up to the city, which takes one of them in', async () => {
    await page.goto(`/c/qindu/opinions/${opinions[0]?.id}`);
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('button', { name: '上报' }).click();
    const dialog = page.getByRole('dialog', { name: '上报本期3条' });
    await dialog.getByText('系统', { exact: true }).click();
    await dialog.getByRole('button', { name: '上报', exact: true }).click();
    await expect(dialog).toBeHidden();

    const city = await office.as('demo.city');
    await city.goto('/c/demo-city/arrivals?status=waiting');
    await city.getByRole('link', { name: titles[2] ?? '' }).click();
    await take(city, '采用入库');
    await expect(city.getByText('入库的信息：')).toBeVisible();
    await page.goto(`/c/qindu/opinions/${opinions[2]?.id}`);
    await expect(page.getByRole('main')).toContainText('已采用入库');
  });

  await test.step('two are adopted by the lists of two organs of the city, pasted as they came', async () => {
    for (const organ of ['市委办公室', '市政协办公室']) {
      await page.goto('/c/qindu/opinions');
      await page
        .getByRole('button', { name: '登记采用通报' })
        .or(page.getByRole('link', { name: '登记采用通报' }))
        .click();
      await page.getByText('市级采用', { exact: true }).click();
      await page.getByRole('button', { name: organ, exact: true }).click();
      await enterDay(page.getByRole('textbox', { name: '采用日期' }), today());
      await page.getByLabel('采用的信息', { exact: true }).fill(`1. 《${titles[0]}》\n2. 背街小巷的路灯长期不亮`);
      await page.getByRole('button', { name: '比对标题' }).click();
      // The first is its title, the second is like one: whoever knows it says so.
      await expect(page.getByText('将登记 1 条，待选 1 条')).toBeVisible();
      await page.getByRole('combobox', { name: '第2条登记到' }).press('ArrowDown');
      await page.getByRole('option', { name: new RegExp(titles[2] ?? '') }).click();
      await page.getByRole('button', { name: '登记 2 条' }).click();
      await expect(page.getByText('已登记 2 条')).toBeVisible();
    }
  });

  await test.step('the desk counts three as issued and handed up, two as adopted, and its lists are as long', async () => {
    const [issued = '', handedUp = '', adopted = ''] = counted;
    const more = { [issued]: 3, [handedUp]: 3, [adopted]: 2 };
    await expect(async () => {
      await page.goto('/c/qindu/desk');
      const now = await figures(page, counted);
      expect(now).toEqual(
        Object.fromEntries(counted.map((label) => [label, (before[label] ?? 0) + (more[label] ?? 0)])),
      );
    }).toPass();
    for (const label of counted) {
      await page.goto('/c/qindu/desk');
      const shown = (await figures(page, [label]))[label];
      expect([label, await totalBehind(page, label)]).toEqual([label, shown]);
    }
  });
});

/** The text of a Word file as it is read. */
async function wordsOf(path: string): Promise<string> {
  const { 'word/document.xml': document } = unzipSync(await readFile(path));
  return new TextDecoder()
    .decode(document)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}

async function reviewed(page: Page, title: string): Promise<OpinionView> {
  const body = {
    title,
    content: { situation: `${title}，群众反映较多。`, suggestion: '建议有关部门研究解决。' },
    authors: [{ name: '张三' }],
  };
  let opinion = await call<OpinionView>(page, `POST ${path}`, { body });
  for (const step of ['submit', 'edit', 'review'])
    opinion = await call<OpinionView>(page, `POST ${path}/${opinion.id}/actions/${step}`, {
      body: {},
      version: opinion.version,
    });
  return opinion;
}
