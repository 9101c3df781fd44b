import type { OpinionView } from '@lianluo/contract/opinion';
import type { PaperListView } from '@lianluo/contract/kind-papers';
import type { ListOf } from '@lianluo/contract/common';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { inkApart, inkOf } from './office/ink';
import { firstSheet, sheets } from './office/pdf';
import { expect, test } from './office/test';
import { bare, drawn, drawsWord } from './office/word-picture';

const opinions = '/committees/qindu/opinions';

/** An opinion that two departments handle, with what it is called in the papers. */
async function aTransferredOpinion(page: Page): Promise<OpinionView> {
  const draft = {
    title: '关于修复人民路路灯的建议',
    content: { situation: '人民路夜间照明不足。', suggestion: '更换线路和灯具。' },
    authors: [{ name: '张三' }],
  };
  let opinion = await call<OpinionView>(page, `POST ${opinions}`, { body: draft });
  const handlingUnits = [{ name: '区城市管理局', lead: true }, { name: '区住建局' }];
  for (const [step, body] of [
    ['submit', {}],
    ['edit', {}],
    ['review', {}],
    ['sign', {}],
    ['issue', {}],
    ['transfer', { mode: 'joint', handlingUnits }],
  ] as const)
    opinion = await call<OpinionView>(page, `POST ${opinions}/${opinion.id}/actions/${step}`, {
      body,
      version: opinion.version,
    });
  return opinion;
}

/** Prints a paper, and draws the Word file of it beside. */
async function look(page: Page, word: Page, path: string, { paper, record }: { paper: string; record?: string }) {
  const asked = record === undefined ? '' : `?record=${encodeURIComponent(record)}`;
  await page.goto(`/c/qindu/papers/${path}/${paper}${asked}`);
  const sheet = page.locator('article.sheet');
  await expect(sheet).toBeVisible();
  const pages = await sheets(page);
  const file = await page.request.post(`/api/v1/committees/qindu/${path}/papers/${paper}/document`, {
    headers: { origin: new URL(page.url()).origin, 'idempotency-key': crypto.randomUUID() },
    data: record === undefined ? {} : { record },
  });
  expect(file.status(), `${paper} as a Word file`).toBe(200);
  const words = await drawn(word, await file.body());
  // 演示数据 stands in the margin of either, and the drawing knows no letter-spacing.
  await sheet.evaluate((each) => {
    each.querySelector('.demo-note')?.remove();
    for (const part of [each, ...each.querySelectorAll<HTMLElement>('.organ span')])
      (part as HTMLElement).style.letterSpacing = '0';
  });
  const print = bare(await sheet.allInnerTexts());
  const ink = await inkOf(word, await firstSheet(word.locator('section')));
  const apart = async () => inkApart(ink, await inkOf(word, await firstSheet(page.locator('.paper'))));
  const whole = await apart();
  await sheet.evaluate((each) => each.querySelector('.letter > p:not(.organ, .number), .said, tbody tr')?.remove());
  return { pages, print, words, whole, short: await apart() };
}

test('every paper is as many pages as it should be, and print and Word file show the same', async ({ office }) => {
  test.setTimeout(120_000);
  const page = await office.as('demo.qindu');
  await page.setViewportSize({ width: 1366, height: 1400 });
  await page.goto('/c/qindu/opinions');
  const { id, handlingUnits } = await aTransferredOpinion(page);
  const [plenary] = (await call<ListOf<{ id: string }>>(page, 'GET /committees/qindu/activities?type=plenary&limit=1'))
    .items;
  const opinion = `opinions/${id}`;
  const word = await office.stranger();
  await drawsWord(word);

  // With how much of their ink may lie elsewhere: the edges of letters differ, and a line that is lost moves everything below it,
  // in a list of rows that look alike the least.
  const looked = [
    // A letter with its slip, and a form.
    [opinion, { paper: 'transfer-letter', record: handlingUnits[0]?.id ?? '' }, 1, 0.15],
    [opinion, { paper: 'presentation-form' }, 1, 0.15],
    // 255 names (domain.md section 1, row 10) in rows of 10 mm between margins of 37 and 35 mm: below title, time and place stand 18
    // of them, and on each page behind it 21 below its headings.
    [`activities/${plenary?.id}`, { paper: 'attendance-sheet' }, 1 + Math.ceil((255 - 18) / 21), 0.05],
  ] as const;
  for (const [path, asked, pages, most] of looked) {
    const seen = await look(page, word, path, asked);
    expect([asked.paper, seen.pages, seen.print]).toEqual([asked.paper, pages, seen.words]);
    expect(seen.whole, `${asked.paper}: print and Word`).toBeLessThan(most);
    expect(seen.short, `${asked.paper}: a line less`).toBeGreaterThan(most);
  }

  // One for each department, a sheet to each.
  const { items } = await call<PaperListView>(page, `GET /committees/qindu/${opinion}/papers`);
  const records = items.flatMap(({ paper, record }) => (paper === 'transfer-letter' ? (record ?? []) : []));
  await page.goto(`/c/qindu/papers/${opinion}/transfer-letter?${records.map((each) => `record=${each}`).join('&')}`);
  await expect(page.locator('article.sheet')).toHaveCount(2);
  expect(await sheets(page)).toBe(2);
});
